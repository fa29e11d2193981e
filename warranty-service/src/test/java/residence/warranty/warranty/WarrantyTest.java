package residence.warranty.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.warranty.Refusals.refused;
import static residence.warranty.warranty.Clock16.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.Clocks;
import residence.events.Part;
import residence.events.Subject;
import residence.events.WarrantyClock;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.Term;
import residence.events.WarrantyEvent.WarrantyExpired;
import residence.events.WarrantyEvent.WarrantyStarted;
import residence.warranty.Acts;
import residence.warranty.Figures;
import residence.warranty.warranty.WarrantyCommand.ExpireWarranty;
import residence.warranty.warranty.WarrantyCommand.StartBuilderWarranty;
import residence.warranty.warranty.WarrantyCommand.StartOwnerWarranty;

class WarrantyTest {

    @Test
    void r11_theBuildersClockStartsWithAcceptance() {
        var facts = facts(new Figures().builder(Part.ELECTRICS, "P2Y"));
        var start = new StartBuilderWarranty(
                Acts.platform("2016-03-01"), Clocks.of(DWELLING, Clock.BUILDER), LocalDate.parse("2016-03-01"));
        assertThat(Warranty.decide(start, new WarrantyClock.NotStarted(), facts))
                .containsExactly(new WarrantyStarted(
                        Clock.BUILDER,
                        List.of(new Term(
                                Part.ELECTRICS,
                                LocalDate.parse("2016-03-01"),
                                LocalDate.parse("2018-02-28"),
                                null,
                                "clause of warranty.builder.ELECTRICS"))));
    }

    @Test
    void r11_aBuildingsClockHasTheTermsOfItsCommonPartsADwellingsThoseOfItsOwn() {
        var figures = new Figures().builder(Part.ROOF_WATERPROOFING, "P5Y").builder(Part.WET_ROOM_WATERPROOFING, "P5Y");
        assertThat(partsStarted(BUILDING, figures)).containsExactly(Part.ROOF_WATERPROOFING);
        assertThat(partsStarted(DWELLING, figures)).containsExactly(Part.WET_ROOM_WATERPROOFING);
    }

    private static List<Part> partsStarted(Subject place, Figures figures) {
        var start = new StartBuilderWarranty(
                Acts.platform("2016-03-01"), Clocks.of(place, Clock.BUILDER), LocalDate.parse("2016-03-01"));
        var started = Warranty.decide(start, new WarrantyClock.NotStarted(), facts(figures))
                .getFirst();
        return ((WarrantyStarted) started).terms().stream().map(Term::part).toList();
    }

    @Test
    void r11_aClockStartsOnceAndASecondStartLeavesNoTrace() {
        var again = new StartOwnerWarranty(
                Acts.platform("2017-01-01"), OWNERS_OF_COMMON_PARTS, LocalDate.parse("2017-01-01"), List.of());
        assertThat(Warranty.decide(again, running(), facts(Figures.northern()))).isEmpty();
    }

    @Test
    void r11_aClockMayStartWithoutAnyTerm() {
        var start = new StartBuilderWarranty(
                Acts.platform("2016-03-01"), Clocks.of(BUILDING, Clock.BUILDER), LocalDate.parse("2016-03-01"));
        assertThat(Warranty.decide(start, new WarrantyClock.NotStarted(), facts(new Figures())))
                .containsExactly(new WarrantyStarted(Clock.BUILDER, List.of()));
        assertThat(Due.of(after(new WarrantyStarted(Clock.BUILDER, List.of())))).isEmpty();
    }

    @Test
    void r11_theBuildersClockKnowsNoRevisit() {
        var state = after(new WarrantyStarted(Clock.BUILDER, List.of(roof("2021-02-28", null))));
        assertThat(Due.of(state)).containsExactly(due(Due.What.EXPIRED, "2021-03-01"));
    }

    @Test
    void r12_aTermExpiresOnTheDayAfterItsLast() {
        assertThat(Warranty.decide(expire("2021-02-28"), running(), NOTHING)).isEmpty();
        assertThat(Warranty.decide(expire("2021-03-01"), running(), NOTHING))
                .containsExactly(new WarrantyExpired(Part.ROOF_WATERPROOFING, LocalDate.parse("2021-02-28")));
    }

    @Test
    void r12_expiryIsRecordedOncePerPart() {
        var expired = after(STARTED, new WarrantyExpired(Part.ROOF_WATERPROOFING, LocalDate.parse("2021-02-28")));
        assertThat(Warranty.decide(expire("2021-03-02"), expired, NOTHING)).isEmpty();
        assertThat(Due.of(expired)).noneMatch(due -> due.what() == Due.What.EXPIRED);
    }

    @Test
    void platformsCommandsOnAClockThatNeverStartedLeaveNoTrace() {
        assertThat(Warranty.decide(expire("2021-03-01"), new WarrantyClock.NotStarted(), NOTHING))
                .isEmpty();
    }

    @Test
    void peoplesCommandsOnAClockThatNeverStartedAreRefused() {
        var revisit = revisit("2021-01-10");
        assertThat(refused(() -> Warranty.decide(revisit, new WarrantyClock.NotStarted(), NOTHING)))
                .containsExactly("R11.not-started");
    }

    private static ExpireWarranty expire(String day) {
        return new ExpireWarranty(Acts.platform(day), OWNERS_OF_COMMON_PARTS, Part.ROOF_WATERPROOFING);
    }
}
