package residence.warranty.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static residence.warranty.Pilot.*;
import static residence.warranty.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.Clocks;
import residence.events.DefectKind;
import residence.events.Part;
import residence.events.RepairEvent.RepairAccepted;
import residence.events.RepairEvent.RepairCompleted;
import residence.events.RepairEvent.RepairDeemedAccepted;
import residence.events.RepairEvent.RepairRequested;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.Subject;
import residence.events.WarrantyClock;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.ReagreementProposed;
import residence.events.WarrantyEvent.Term;
import residence.events.WarrantyEvent.WarrantyReagreed;
import residence.events.WarrantyEvent.WarrantyStarted;
import residence.kit.testing.Known;
import residence.warranty.Acts;
import residence.warranty.warranty.WarrantyCommand.ProposeReagreement;
import residence.warranty.warranty.WarrantyCommand.SignReagreement;
import residence.warranty.warranty.WarrantyCommand.StartBuilderWarranty;
import residence.warranty.warranty.WarrantyCommand.StartOwnerWarranty;

class WarrantyFactsTest {
    private static final Subject BUILDERS = Clocks.of(DWELLING, Clock.BUILDER);
    private static final Subject OWNERS = Clocks.of(DWELLING, Clock.OWNER);
    private static final Subject REPAIR = new Subject("repair/R-1");
    private static final Term WET_ROOMS = new Term(
            Part.WET_ROOM_WATERPROOFING, LocalDate.parse("2026-09-01"), LocalDate.parse("2031-08-31"), null, "L1");

    @Test
    void r11_figuresAreThoseInForceOnTheDayTheClockStarts() {
        var facts =
                facts(new StartBuilderWarranty(Acts.platform("2026-09-01"), BUILDERS, LocalDate.parse("2026-09-01")));
        assertThat(facts.designLifeYears()).isEqualTo(50);
        assertThat(facts.terms().builders(false, LocalDate.parse("2026-09-01")))
                .extracting(Term::part, Term::endsOn)
                .containsExactlyInAnyOrder(
                        tuple(Part.WET_ROOM_WATERPROOFING, LocalDate.parse("2031-08-31")),
                        tuple(Part.HEATING, LocalDate.parse("2028-03-15")));
    }

    @Test
    void r11_withoutAProfileAClockWaits() {
        var world = world().without("region/000000/profile/baseline", ProfileEnacted.class);
        var start = new StartBuilderWarranty(Acts.platform("2026-09-01"), BUILDERS, LocalDate.parse("2026-09-01"));
        assertThat(refused(() -> WarrantyFacts.lookUp(start, new WarrantyClock.NotStarted(), world)))
                .containsExactly("not-heard.standards");
    }

    @Test
    void r11_theOwnersClockWaitsForTheBuilders() {
        assertThat(refused(() -> WarrantyFacts.lookUp(startOwners(), new WarrantyClock.NotStarted(), handedOver())))
                .containsExactly("not-heard.builder-clock");
        var started = handedOver().knows(BUILDERS.path(), "2026-09-01", started());
        assertThat(WarrantyFacts.lookUp(startOwners(), new WarrantyClock.NotStarted(), started)
                        .builders())
                .containsExactly(WET_ROOMS);
    }

    @Test
    void r13_theBuildersReagreedEndIsTheOneThatCounts() {
        var reagreed = new WarrantyReagreed(
                Part.WET_ROOM_WATERPROOFING, REPAIR, WET_ROOMS.endsOn(), LocalDate.parse("2033-12-31"), null);
        var known = handedOver()
                .knows(BUILDERS.path(), "2026-09-01", started())
                .knows(BUILDERS.path(), "2026-09-10", reagreed);
        assertThat(WarrantyFacts.lookUp(startOwners(), new WarrantyClock.NotStarted(), known)
                        .builders())
                .extracting(Term::endsOn)
                .containsExactly(LocalDate.parse("2033-12-31"));
    }

    @Test
    void r13_aRepairIsAcceptedByWordOrBySilence() {
        assertThat(repaired(world())).isNull();
        assertThat(repaired(requested()).acceptedOn()).isNull();
        assertThat(repaired(requested().knows(REPAIR.path(), "2027-01-18", new RepairCompleted("重做防水层", null)))
                        .acceptedOn())
                .isNull();
        assertThat(repaired(requested().knows(REPAIR.path(), "2027-01-20", new RepairAccepted()))
                        .acceptedOn())
                .isEqualTo("2027-01-20");
        var deemed = new RepairDeemedAccepted(LocalDate.parse("2027-02-01"));
        assertThat(repaired(requested().knows(REPAIR.path(), "2027-02-02", deemed))
                        .acceptedOn())
                .isEqualTo("2027-02-02");
        assertThat(repaired(requested()).requestedOn()).isEqualTo(LocalDate.parse("2027-01-10"));
    }

    @Test
    void r13_aSignatureFollowsTheProposalThatStands() {
        var clock = OWNERS.path();
        var until = LocalDate.parse("2035-01-01");
        var known = world().knows(
                        clock, "2027-02-10", new ReagreementProposed(Part.WET_ROOM_WATERPROOFING, REPAIR, until))
                .knows(clock, "2027-02-08", new ReagreementProposed(Part.WET_ROOM_WATERPROOFING, REPAIR, until))
                .knows(clock, "2027-02-12", new ReagreementProposed(Part.HEATING, REPAIR, until));
        assertThat(proposedOn(known)).isEqualTo("2027-02-08");
        assertThat(proposedOn(world())).isNull();
    }

    private static LocalDate proposedOn(Known known) {
        var signature = new SignReagreement(
                Acts.on("2027-02-20"), OWNERS, Part.WET_ROOM_WATERPROOFING, LocalDate.parse("2035-01-01"));
        return WarrantyFacts.lookUp(signature, new WarrantyClock.NotStarted(), known)
                .proposedOn();
    }

    private static WarrantyFacts.Repaired repaired(Known known) {
        var proposal = new ProposeReagreement(
                Acts.on("2027-02-10"), OWNERS, Part.WET_ROOM_WATERPROOFING, REPAIR, LocalDate.parse("2035-01-01"));
        return WarrantyFacts.lookUp(proposal, new WarrantyClock.NotStarted(), known)
                .repaired();
    }

    private static Known requested() {
        var requested =
                new RepairRequested(DWELLING, Part.WET_ROOM_WATERPROOFING, DefectKind.LEAK, "卫生间渗水", null, null);
        return handedOver().knows(REPAIR.path(), "2027-01-10", requested, DWELLING);
    }

    private static WarrantyStarted started() {
        return new WarrantyStarted(Clock.BUILDER, List.of(WET_ROOMS));
    }

    private static StartOwnerWarranty startOwners() {
        return new StartOwnerWarranty(Acts.platform("2026-09-20"), OWNERS, LocalDate.parse("2026-09-20"), List.of());
    }

    private static WarrantyFacts facts(WarrantyCommand command) {
        return WarrantyFacts.lookUp(command, new WarrantyClock.NotStarted(), world());
    }
}
