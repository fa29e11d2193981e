package residence.warranty.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.warranty.Pilot.*;
import static residence.warranty.Refusals.refused;
import static residence.warranty.repair.Loop.REPAIR;
import static residence.warranty.repair.Loop.REQUESTED;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.BuildingEvent.BuildingDemolished;
import residence.events.DefectKind;
import residence.events.Lookup;
import residence.events.Part;
import residence.events.RepairEvent.RefusalReason;
import residence.events.RepairEvent.RepairAssigned;
import residence.events.RepairEvent.RepairOverdue;
import residence.events.RepairEvent.RepairRequested;
import residence.events.RepairEvent.Stage;
import residence.events.RepairLoop;
import residence.events.Subject;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.Term;
import residence.events.WarrantyEvent.WarrantyReagreed;
import residence.events.WarrantyEvent.WarrantyStarted;
import residence.kit.testing.Known;
import residence.warranty.Acts;
import residence.warranty.repair.RepairCommand.RefuseRepair;
import residence.warranty.repair.RepairCommand.RequestRepair;

class RepairFactsTest {
    private static final Part WET_ROOMS = Part.WET_ROOM_WATERPROOFING;
    private static final WarrantyStarted UNTIL_2031 = new WarrantyStarted(
            Clock.OWNER,
            List.of(new Term(WET_ROOMS, LocalDate.parse("2026-09-20"), LocalDate.parse("2031-08-31"), null, "L1")));

    @Test
    void r14_daysAreThoseOfTheProfileForWhatComesNext() {
        assertThat(facts(request(DWELLING), Loop.after()).within()).isEqualTo(3);
        assertThat(facts(Loop.assign("C-JIANGONG"), Loop.after(REQUESTED)).within())
                .isEqualTo(7);
        assertThat(facts(Loop.complete(), Loop.after(REQUESTED)).within()).isEqualTo(14);
        assertThat(facts(Loop.reject(), Loop.after(REQUESTED)).within()).isEqualTo(7);
        assertThat(facts(Loop.accept(), Loop.after(REQUESTED)).within()).isNull();
    }

    @Test
    void r14_howLongSilenceLastsIsForTheProfileOfTheDayItBegins() {
        var beforeAnyProfile = Acts.late(Acts.contractor("2020-04-10"), "1999-01-01");
        var late = new RepairCommand.CompleteRepair(beforeAnyProfile, REPAIR, "重做防水层");
        assertThat(facts(late, Loop.after(REQUESTED)).within()).isEqualTo(14);
        var rejection = new RepairCommand.RejectRepair(beforeAnyProfile, REPAIR, "仍然渗水");
        assertThat(facts(rejection, Loop.after(REQUESTED)).within()).isNull();
    }

    @Test
    void nothingIsRequestedAtAPlaceNobodyHeardOf() {
        var elsewhere = new Subject("building/B1/entrance/7/unit/1502");
        assertThat(refused(() -> facts(request(elsewhere), Loop.after()))).containsExactly("building.unknown-dwelling");
    }

    @Test
    void nothingIsRequestedFromTheDayOnWhichTheBuildingWasDemolished() {
        var requested = request(DWELLING); // on 2027-01-10
        assertThat(RepairFacts.lookUp(requested, Loop.after(), demolished("2027-01-11"))
                        .within())
                .isEqualTo(3);
        assertThat(refused(() -> RepairFacts.lookUp(requested, Loop.after(), demolished("2027-01-10"))))
                .containsExactly("building.demolished");
    }

    private static Known demolished(String day) {
        var gone = new BuildingDemolished(LocalDate.parse(day), "D级危房");
        return handedOver().knows(DWELLING.root().path(), day, gone);
    }

    @Test
    void r14_aPartIsInTermByTheDayItsDefectWasReported() {
        assertThat(warrantedUntil("2031-08-31")).isEqualTo(LocalDate.parse("2031-08-31"));
        assertThat(warrantedUntil("2031-09-01")).isNull();
        assertThat(warrantedUntil("2026-09-20")).isEqualTo(LocalDate.parse("2031-08-31"));
        assertThat(warrantedUntil("2026-09-19")).isNull();
    }

    @Test
    void r14_aReagreedTermIsTheOneThatCounts() {
        var agreed = new WarrantyReagreed(
                WET_ROOMS, REPAIR, LocalDate.parse("2031-08-31"), LocalDate.parse("2035-08-31"), null);
        var known = requested("2031-09-01").knows(DWELLING.path() + "/clock/owner", "2030-01-01", agreed);
        assertThat(refuse(known).warrantedUntil()).isEqualTo(LocalDate.parse("2035-08-31"));
    }

    @Test
    void r14_theBuildersClockIsNoMatterBetweenDeveloperAndOwner() {
        var known = handedOver()
                .knows(DWELLING.path() + "/clock/builder", "2026-09-20", UNTIL_2031)
                .knows(REPAIR.path(), "2027-01-01", leak(), DWELLING);
        assertThat(refuse(known).warrantedUntil()).isNull();
    }

    @Test
    void r14_eachStepFollowsTheLastOneThatPeopleMade() {
        var known = requested("2027-01-10")
                .knows(REPAIR.path(), "2027-01-12", new RepairAssigned("C-JIANGONG", null), DWELLING)
                .knows(
                        REPAIR.path(),
                        "2027-01-14",
                        new RepairOverdue(Stage.ASSIGNMENT, Loop.day("2027-01-13")),
                        DWELLING);
        assertThat(RepairFacts.lookUp(Loop.complete(), Loop.after(REQUESTED), known)
                        .lastOn())
                .isEqualTo("2027-01-12");
        assertThat(facts(Loop.accept(), Loop.after(REQUESTED)).lastOn()).isNull();
    }

    @Test
    void r14_noStepIsDatedBeforeTheLastOne() {
        var last = new RepairFacts(null, null, Loop.day("2020-04-11"));
        assertThat(refused(() -> Repair.decide(Loop.assign("C-2"), Loop.after(REQUESTED), last)))
                .containsExactly("R14.before-last");
        assertThat(refused(() -> Repair.decide(Loop.complete(), Loop.after(REQUESTED, Loop.ASSIGNED), last)))
                .containsExactly("R14.before-last");
        assertThat(refused(() -> Repair.decide(Loop.refuse(RefusalReason.MISUSE), Loop.after(REQUESTED), last)))
                .containsExactly("R14.before-last");
        var inTerm = new RepairFacts(null, Loop.day("2021-02-28"), Loop.day("2020-04-11"));
        assertThat(refused(() -> Repair.decide(Loop.refuse(RefusalReason.OUT_OF_TERM), Loop.after(REQUESTED), inTerm)))
                .containsExactly("R14.in-term", "R14.before-last");
        var completed = Loop.after(REQUESTED, Loop.ASSIGNED, Loop.COMPLETED);
        var later = new RepairFacts(null, null, Loop.day("2020-04-13"));
        assertThat(refused(() -> Repair.decide(Loop.accept(), completed, later)))
                .containsExactly("R14.before-last");
        assertThat(refused(() -> Repair.decide(Loop.reject(), completed, later)))
                .containsExactly("R14.before-last");
        var sameDay = new RepairFacts(null, null, Loop.day("2020-04-12"));
        assertThat(Repair.decide(Loop.accept(), completed, sameDay)).hasSize(1);
        assertThat(Repair.decide(Loop.reject(), completed, sameDay)).hasSize(1);
    }

    private static LocalDate warrantedUntil(String reportedOn) {
        return refuse(requested(reportedOn)).warrantedUntil();
    }

    private static RepairFacts refuse(Lookup known) {
        var refusal = new RefuseRepair(Acts.on("2035-01-01"), REPAIR, RefusalReason.OUT_OF_TERM, "too late");
        return RepairFacts.lookUp(refusal, Loop.after(REQUESTED), known);
    }

    private static Known requested(String day) {
        return handedOver()
                .knows(DWELLING.path() + "/clock/owner", "2026-09-20", UNTIL_2031)
                .knows(REPAIR.path(), day, leak(), DWELLING);
    }

    private static RepairRequested leak() {
        return new RepairRequested(DWELLING, WET_ROOMS, DefectKind.LEAK, "卫生间渗水", null, null);
    }

    private static RepairFacts facts(RepairCommand command, RepairLoop state) {
        return RepairFacts.lookUp(command, state, handedOver());
    }

    private static RequestRepair request(Subject place) {
        return new RequestRepair(
                Acts.owner("p-1", "2027-01-10"), REPAIR, place, WET_ROOMS, DefectKind.LEAK, "卫生间渗水", null);
    }
}
