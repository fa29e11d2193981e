package residence.warranty.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.warranty.Pilot.*;
import static residence.warranty.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.Act;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.DefectKind;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.HandoverEvent.Promise;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.Part;
import residence.events.Subject;
import residence.events.WorkOrderEvent.MaintenanceForwarded;
import residence.kit.testing.Known;
import residence.warranty.Acts;
import residence.warranty.repair.RepairCommand.RequestRepair;
import residence.warranty.warranty.WarrantyCommand.StartBuilderWarranty;
import residence.warranty.warranty.WarrantyCommand.StartOwnerWarranty;

class ReactionsTest {
    private static final Act ACT = Acts.platform("2026-09-20");

    @Test
    void r11_acceptanceStartsTheBuildersClockOfEveryDwellingAndOfTheCommonParts() {
        assertThat(onAcceptance(world(), "whole", ACCEPTED))
                .containsExactly(
                        start("building/B1/clock/builder", "2026-09-01"),
                        start("building/B1/entrance/1/unit/1501/clock/builder", "2026-09-01"),
                        start("building/B1/entrance/1/unit/1502/clock/builder", "2026-09-01"));
    }

    @Test
    void r11_theReactionDoesNotDependOnHavingHeardItsOwnEvent() {
        var notYet = world().without("building/B1/acceptance/whole", CompletionAccepted.class);
        assertThat(onAcceptance(notYet, "whole", ACCEPTED)).hasSize(3);
    }

    @Test
    void r11_structureAloneStartsNothingAndTheSecondOfTwoStartsAll() {
        var nothing = world().without("building/B1/acceptance/whole", CompletionAccepted.class);
        var structure = new CompletionAccepted(Scope.STRUCTURE, LocalDate.parse("2026-03-01"));
        var decoration = new CompletionAccepted(Scope.DECORATION, LocalDate.parse("2026-08-01"));
        assertThat(onAcceptance(nothing, "structure", structure)).isEmpty();
        var half = nothing.knows("building/B1/acceptance/structure", "2026-03-01", structure);
        assertThat(onAcceptance(half, "decoration", decoration))
                .hasSize(3)
                .first()
                .isEqualTo(start("building/B1/clock/builder", "2026-08-01"));
    }

    @Test
    void r11_acceptanceOfABuildingNobodyHeardOfWaits() {
        assertThat(refused(() -> onAcceptance(new Known(), "whole", ACCEPTED))).containsExactly("not-heard.building");
    }

    @Test
    void r11_handOverStartsTheOwnersClocksAndItsPromisesBindTheDwelling() {
        var promise = new Promise(Part.WET_ROOM_WATERPROOFING, "P8Y");
        var handedOver =
                new UnitHandedOver(COUPLE, HANDED_OVER.handedOverOn(), Acts.GUARANTEE, Acts.MANUAL, List.of(promise));
        var commands = new WhenUnitHandedOverThenStartOwnerWarranty().react(entry(DWELLING, handedOver), ACT, world());
        assertThat(commands)
                .containsExactly(
                        start("building/B1/entrance/1/unit/1502/clock/owner", List.of(promise)),
                        start("building/B1/clock/owner", List.of()));
    }

    @Test
    void r15_aForwardedMaintenanceCaseBecomesARepair() {
        var workOrder = new Subject("workorder/7");
        var forwarded = new MaintenanceForwarded(
                new Subject("repair/WO-7"), DWELLING, Part.WET_ROOM_WATERPROOFING, DefectKind.LEAK, "卫生间渗水");
        assertThat(new WhenMaintenanceForwardedThenRequestRepair().react(entry(workOrder, forwarded), ACT, world()))
                .containsExactly(new RequestRepair(
                        ACT,
                        new Subject("repair/WO-7"),
                        DWELLING,
                        Part.WET_ROOM_WATERPROOFING,
                        DefectKind.LEAK,
                        "卫生间渗水",
                        workOrder));
    }

    private static List<StartBuilderWarranty> onAcceptance(Known known, String scope, CompletionAccepted event) {
        return new WhenCompletionAcceptedThenStartBuilderWarranty()
                .react(entry(BUILDING.child("acceptance", scope), event), ACT, known);
    }

    private static StartBuilderWarranty start(String clock, String day) {
        var on = LocalDate.parse(day);
        var act = new Act(ACT.actor(), on, ACT.at(), ACT.evidence());
        return new StartBuilderWarranty(act, new Subject(clock), on);
    }

    private static StartOwnerWarranty start(String clock, List<Promise> promises) {
        return new StartOwnerWarranty(ACT, new Subject(clock), LocalDate.parse("2026-09-20"), promises);
    }

    @SuppressWarnings("unchecked") // the entry holds the event it was made of
    private static <E extends DomainEvent> Entry<E> entry(Subject subject, E event) {
        var known = new Known().knows(subject.path(), "2026-09-20", event);
        return (Entry<E>) known.entries(subject, event.getClass()).getFirst();
    }
}
