package residence.warranty.warranty.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static residence.warranty.Lists.*;
import static residence.warranty.Pilot.BUILDING;
import static residence.warranty.Pilot.DWELLING;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import residence.events.Cover.Revisit;
import residence.events.Part;
import residence.events.Subject;
import residence.events.WarrantyEvent;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.RevisitDue;
import residence.events.WarrantyEvent.RevisitMissed;
import residence.events.WarrantyEvent.RevisitRecorded;
import residence.events.WarrantyEvent.Term;
import residence.events.WarrantyEvent.WarrantyExpired;
import residence.events.WarrantyEvent.WarrantyReagreed;
import residence.events.WarrantyEvent.WarrantyStarted;
import residence.events.view.TermView;
import residence.kit.command.Caller;
import residence.kit.problem.Invalid;
import residence.kit.web.Cursor;
import residence.kit.web.Paging;
import residence.warranty.Lists;

class TermsApiTest {
    private static final Subject OWNERS = DWELLING.child("clock", "owner");
    private static final Part WET_ROOMS = Part.WET_ROOM_WATERPROOFING;
    private static JdbcClient jdbc;
    private static TermList terms;
    private static TermsApi api;

    @BeforeAll
    static void tables() {
        jdbc = Lists.tables();
        terms = new TermList(jdbc);
        api = new TermsApi(terms, visible());
        Lists.readers(jdbc);
    }

    @BeforeEach
    void threeClocks() {
        terms.reset();
        started(DWELLING.child("clock", "builder"), Clock.BUILDER, term(WET_ROOMS, "2021-02-28", null));
        started(
                OWNERS,
                Clock.OWNER,
                term(WET_ROOMS, "2021-04-30", "2020-11-01"),
                term(Part.HEATING, "2018-03-15", null));
        started(
                BUILDING.child("clock", "owner"),
                Clock.OWNER,
                term(Part.ROOF_WATERPROOFING, "2021-02-28", "2020-09-01"));
    }

    @Test
    void r11_termsComeByTheirEnd() {
        assertThat(ending(DEVELOPER, null, null))
                .extracting(TermView::part)
                .containsExactly(Part.HEATING, Part.ROOF_WATERPROOFING, WET_ROOMS, WET_ROOMS);
        assertThat(ending(DEVELOPER, "2021-02-28", "2021-04-29"))
                .extracting(TermView::endsOn)
                .containsOnly(LocalDate.parse("2021-02-28"))
                .hasSize(2);
    }

    @Test
    void r11_pagesFollowEachOther() {
        var first = api.ending(DEVELOPER, null, null, null, null, null, page(2));
        var second = api.ending(DEVELOPER, null, null, null, null, null, after(first, 2));
        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> api.ending(
                        DEVELOPER, null, null, null, null, null, new Paging(null, Cursor.after("nonsense"), 2)));
    }

    @Test
    void readersSeeWhatIsTheirs() {
        assertThat(ending(OWNER, null, null)).hasSize(4);
        assertThat(ending(NEIGHBOUR, null, null)).extracting(TermView::part).containsExactly(Part.ROOF_WATERPROOFING);
        assertThat(ending(CONTRACTOR, null, null)).extracting(TermView::clock).containsExactly(Clock.BUILDER);
        assertThat(ending(CITY, null, null)).hasSize(4);
        assertThat(ending(RIVAL, null, null)).isEmpty();
        assertThat(ending(OTHER_CITY, null, null)).isEmpty();
    }

    @Test
    void r12_revisitsStandAsTheyAreRecorded() {
        assertThat(revisits(null)).extracting(TermView::revisit).containsOnly(Revisit.NOT_YET);
        on("2020-11-01", new RevisitDue(WET_ROOMS, LocalDate.parse("2020-11-01"), LocalDate.parse("2021-04-30")));
        assertThat(revisits(Revisit.DUE)).extracting(TermView::part).containsExactly(WET_ROOMS);
        on("2021-03-10", new RevisitRecorded(WET_ROOMS, LocalDate.parse("2021-03-10"), true, "dry"));
        assertThat(revisits(Revisit.MADE)).singleElement().satisfies(row -> {
            assertThat(row.revisitedOn()).isEqualTo(LocalDate.parse("2021-03-10"));
            assertThat(row.sound()).isTrue();
        });
    }

    @Test
    void r12_madeInTimeButRecordedLateIsAThirdStatus() {
        on("2021-05-01", new RevisitMissed(WET_ROOMS, LocalDate.parse("2021-04-30")));
        assertThat(revisits(Revisit.MISSED)).hasSize(1);
        on("2021-05-09", new RevisitRecorded(WET_ROOMS, LocalDate.parse("2021-04-20"), true, "dry"));
        assertThat(revisits(Revisit.MISSED)).isEmpty();
        assertThat(revisits(Revisit.MADE_RECORDED_LATE)).hasSize(1);
    }

    @Test
    void r13_aReagreedTermBeginsAnew() {
        on("2020-11-01", new RevisitDue(WET_ROOMS, LocalDate.parse("2020-11-01"), LocalDate.parse("2021-04-30")));
        var until = LocalDate.parse("2025-04-30");
        on(
                "2020-12-01",
                new WarrantyReagreed(
                        WET_ROOMS,
                        new Subject("repair/R-1"),
                        LocalDate.parse("2021-04-30"),
                        until,
                        LocalDate.parse("2024-11-01")));
        on("2021-05-01", new RevisitMissed(WET_ROOMS, LocalDate.parse("2021-04-30")));
        on("2021-05-01", new WarrantyExpired(WET_ROOMS, LocalDate.parse("2021-04-30")));
        assertThat(ending(DEVELOPER, "2025-01-01", null)).singleElement().satisfies(row -> {
            assertThat(row.endsOn()).isEqualTo(until);
            assertThat(row.revisit()).isEqualTo(Revisit.NOT_YET);
            assertThat(row.expired()).isFalse();
        });
        on("2025-05-01", new WarrantyExpired(WET_ROOMS, until));
        assertThat(ending(DEVELOPER, "2025-01-01", null)).singleElement().matches(TermView::expired);
    }

    @Test
    void aVoidedClockIsForgotten() {
        terms.forget(OWNERS);
        assertThat(ending(DEVELOPER, null, null)).hasSize(2);
    }

    private static List<TermView> ending(Caller caller, String from, String until) {
        return api.ending(caller, day(from), day(until), null, null, null, page(50))
                .items();
    }

    private static List<TermView> revisits(Revisit state) {
        return api.revisits(DEVELOPER, state, null, null, null, null, page(50)).items();
    }

    private static void started(Subject clock, Clock side, Term... terms) {
        TermsApiTest.terms.on(entry(clock.path(), "2016-05-01", new WarrantyStarted(side, List.of(terms))));
    }

    private static Term term(Part part, String until, String revisitFrom) {
        return new Term(part, LocalDate.parse("2016-05-01"), day(until), day(revisitFrom), "条例第四十条");
    }

    private static void on(String day, WarrantyEvent event) {
        terms.on(entry(OWNERS.path(), day, event));
    }

    private static LocalDate day(String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
