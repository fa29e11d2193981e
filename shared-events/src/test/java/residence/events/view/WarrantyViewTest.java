package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import residence.events.Cover.Revisit;
import residence.events.Part;
import residence.events.Subject;
import residence.events.WarrantyEvent;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.ReagreementProposed;
import residence.events.WarrantyEvent.ReagreementSigned;
import residence.events.WarrantyEvent.RevisitDue;
import residence.events.WarrantyEvent.RevisitMissed;
import residence.events.WarrantyEvent.RevisitRecorded;
import residence.events.WarrantyEvent.Side;
import residence.events.WarrantyEvent.Term;
import residence.events.WarrantyEvent.WarrantyExpired;
import residence.events.WarrantyEvent.WarrantyReagreed;
import residence.events.WarrantyEvent.WarrantyStarted;

class WarrantyViewTest {
    private static final Subject DWELLING = Subject.of("building", "B1").dwelling("1", "1502");
    private static final Part WET_ROOMS = Part.WET_ROOM_WATERPROOFING;
    private static final LocalDate FROM = LocalDate.parse("2020-11-01");
    private static final LocalDate END = LocalDate.parse("2021-04-30");
    private static final LocalDate LATER = LocalDate.parse("2025-04-30");
    private static final Subject REPAIR = new Subject("repair/R-1");

    private final Seen<WarrantyView, WarrantyEvent> seen =
            new Seen<>(WarrantyView.VIEW, DWELLING.child("clock", "owner"));

    @Test
    void r11_aClockRunsForItsPlace() {
        var clock = started();
        assertThat(clock.place()).isEqualTo(DWELLING);
        assertThat(clock.clock()).isEqualTo(Clock.OWNER);
        assertThat(clock.terms()).extracting(TermView::part).containsExactly(WET_ROOMS, Part.HEATING);
        assertThat(clock.terms()).extracting(TermView::revisit).containsExactly(Revisit.NOT_YET, null);
    }

    @Test
    void r12_aRevisitIsMadeInItsWindowAndNoDayBeforeOrAfter() {
        started();
        on("2020-10-31", visited("2020-10-31"));
        assertThat(term().revisit()).isEqualTo(Revisit.NOT_YET);
        on("2020-11-01", visited("2020-11-01"));
        assertThat(term().revisit()).isEqualTo(Revisit.MADE);
        assertThat(term().revisitedOn()).isEqualTo(FROM);
        on("2021-04-30", visited("2021-04-30"));
        assertThat(term().revisitedOn()).isEqualTo(END);
        on("2021-05-01", visited("2021-05-01"));
        assertThat(term().revisitedOn()).isEqualTo(END);
    }

    @Test
    void r12_dueThenMissedThenMadeAndRecordedLateIsOneRevisit() {
        started();
        on("2020-11-01", new RevisitDue(WET_ROOMS, FROM, END));
        on("2021-05-01", new RevisitMissed(WET_ROOMS, END));
        assertThat(term().revisits()).extracting(TermView.Visit::outcome).containsExactly(Revisit.MISSED);
        on("2021-05-09", visited("2021-04-20"));
        assertThat(term().revisit()).isEqualTo(Revisit.MADE_RECORDED_LATE);
        assertThat(term().revisits()).extracting(TermView.Visit::outcome).containsExactly(Revisit.MADE_RECORDED_LATE);
    }

    @Test
    void r13_aReagreedTermBeginsAnewAndKeepsWhatWas() {
        started();
        on("2020-11-01", new RevisitDue(WET_ROOMS, FROM, END));
        on("2020-11-20", visited("2020-11-20"));
        on("2020-12-01", new ReagreementProposed(WET_ROOMS, REPAIR, LATER));
        on("2020-12-01", new ReagreementSigned(WET_ROOMS, Side.OWNERS, "p-1"));
        on("2020-12-01", new WarrantyReagreed(WET_ROOMS, REPAIR, END, LATER, LATER.minusMonths(6)));
        on("2021-05-01", new WarrantyExpired(WET_ROOMS, END));
        assertThat(term().endsOn()).isEqualTo(LATER);
        assertThat(term().expired()).isFalse();
        assertThat(term().revisit()).isEqualTo(Revisit.NOT_YET);
        assertThat(term().revisitedOn()).isNull();
        assertThat(term().revisits()).hasSize(1);
        assertThat(term().reagreements())
                .singleElement()
                .satisfies(one -> assertThat(one.agreed()).isNotNull());
        assertThat(term().toString()).contains("p-1");
        assertThat(term().withoutSigners().toString()).doesNotContain("p-1");
        on("2025-05-01", new WarrantyExpired(WET_ROOMS, LATER));
        assertThat(term().expired()).isTrue();
    }

    @Test
    void withoutItsStartNothingIsWarranted() {
        assertThat(seen.on("2020-11-01", new RevisitDue(WET_ROOMS, FROM, END)).terms())
                .isEmpty();
    }

    private WarrantyView started() {
        var start = LocalDate.parse("2016-05-01");
        var terms = List.of(
                new Term(WET_ROOMS, start, END, FROM, "条例第四十条"),
                new Term(Part.HEATING, start, LocalDate.parse("2018-03-15"), null, "条例第四十条"));
        return on("2016-05-01", new WarrantyStarted(Clock.OWNER, terms));
    }

    private @Nullable WarrantyView now;

    private WarrantyView on(String day, WarrantyEvent event) {
        now = seen.on(day, event);
        return now;
    }

    private TermView term() {
        return Objects.requireNonNull(now).terms().getFirst();
    }

    private static RevisitRecorded visited(String day) {
        return new RevisitRecorded(WET_ROOMS, LocalDate.parse(day), true, "无渗漏");
    }
}
