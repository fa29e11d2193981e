package residence.property.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import residence.events.Act;
import residence.events.Actor;
import residence.events.DefectKind;
import residence.events.Part;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.events.WorkOrderEvent;
import residence.events.WorkOrderEvent.MaintenanceAssigned;
import residence.events.WorkOrderEvent.MaintenanceCompleted;
import residence.events.WorkOrderEvent.MaintenanceConfirmed;
import residence.events.WorkOrderEvent.MaintenanceForwarded;
import residence.events.WorkOrderEvent.MaintenanceReopened;
import residence.events.WorkOrderEvent.MaintenanceRequested;
import residence.property.Estate;
import residence.property.workorder.WorkOrder.Assigned;
import residence.property.workorder.WorkOrder.Completed;
import residence.property.workorder.WorkOrder.Confirmed;
import residence.property.workorder.WorkOrder.Forwarded;
import residence.property.workorder.WorkOrder.None;
import residence.property.workorder.WorkOrder.Requested;
import residence.property.workorder.WorkOrder.State;
import residence.property.workorder.WorkOrderCommand.AssignMaintenance;
import residence.property.workorder.WorkOrderCommand.CloseForwarded;
import residence.property.workorder.WorkOrderCommand.CompleteMaintenance;
import residence.property.workorder.WorkOrderCommand.ConfirmMaintenance;
import residence.property.workorder.WorkOrderCommand.OpenOnAlarm;
import residence.property.workorder.WorkOrderCommand.ReopenMaintenance;
import residence.property.workorder.WorkOrderCommand.RequestMaintenance;
import residence.property.workorder.WorkOrderCommand.TakeBackForwarded;

/** Every command in every state: what is recorded, or the code it is refused with. */
class WorkOrderTest {
    private static final Subject CASE = new Subject("workorder/W-1");
    private static final Subject PLACE = Estate.DWELLING;
    private static final Subject REPAIR = new Subject("repair/WO-W-1");
    private static final Act ACT = new Act(
            new Actor("anju-wuye", "property-company", null),
            LocalDate.parse("2030-02-01"),
            LocalDate.parse("2030-02-01").atTime(9, 0).atZone(Act.ZONE).toInstant(),
            List.of());

    private static final State NONE = new None();
    private static final State REQUESTED = new Requested(PLACE);
    private static final State FORWARDED = new Forwarded(PLACE, REPAIR);
    private static final State ASSIGNED = new Assigned(PLACE);
    private static final State COMPLETED = new Completed(PLACE);
    private static final State CONFIRMED = new Confirmed(PLACE);

    /** What is expected in the order none, requested, forwarded, assigned, completed, confirmed. */
    private static final Map<WorkOrderCommand, List<Object>> EXPECTED = Map.of(
            new AssignMaintenance(ACT, CASE, "p-7"),
            List.of(
                    "work-order.unknown",
                    new MaintenanceAssigned("p-7"),
                    "R15.follows-its-repair",
                    new MaintenanceAssigned("p-7"),
                    "work-order.completed",
                    "work-order.closed"),
            new CompleteMaintenance(ACT, CASE, "更换角阀"),
            List.of(
                    "work-order.unknown",
                    "work-order.not-assigned",
                    "R15.follows-its-repair",
                    new MaintenanceCompleted("更换角阀"),
                    "work-order.completed",
                    "work-order.closed"),
            new ConfirmMaintenance(ACT, CASE),
            List.of(
                    "work-order.unknown",
                    "work-order.not-completed",
                    "R15.follows-its-repair",
                    "work-order.not-completed",
                    new MaintenanceConfirmed(false),
                    "work-order.closed"),
            new ReopenMaintenance(ACT, CASE, "仍有滴水"),
            List.of(
                    "work-order.unknown",
                    "work-order.not-completed",
                    "R15.follows-its-repair",
                    "work-order.not-completed",
                    new MaintenanceReopened("仍有滴水"),
                    "work-order.closed"),
            new CloseForwarded(ACT, CASE, true),
            List.of(
                    "work-order.unknown",
                    "R15.not-forwarded",
                    new MaintenanceConfirmed(true),
                    "R15.not-forwarded",
                    "R15.not-forwarded",
                    "work-order.closed"),
            new TakeBackForwarded(ACT, CASE, "人为损坏"),
            List.of(
                    "work-order.unknown",
                    "R15.not-forwarded",
                    new MaintenanceReopened("人为损坏"),
                    "R15.not-forwarded",
                    "R15.not-forwarded",
                    "work-order.closed"),
            new OpenOnAlarm(ACT, CASE, PLACE, Part.DRAINS, DefectKind.LEAK, "WATER", new Subject("device/LEAK-1")),
            List.of(
                    new MaintenanceRequested(
                            PLACE, Part.DRAINS, DefectKind.LEAK, "WATER", new Subject("device/LEAK-1")),
                    "work-order.exists",
                    "work-order.exists",
                    "work-order.exists",
                    "work-order.exists",
                    "work-order.exists"),
            new RequestMaintenance(ACT, CASE, PLACE, Part.DRAINS, DefectKind.PIPE_BLOCKED, "堵塞"),
            List.of(
                    new MaintenanceRequested(PLACE, Part.DRAINS, DefectKind.PIPE_BLOCKED, "堵塞"),
                    "work-order.exists",
                    "work-order.exists",
                    "work-order.exists",
                    "work-order.exists",
                    "work-order.exists"));

    /** In one order for ever, as a test that was made is found again by its number. */
    @TestFactory
    Stream<DynamicTest> everyCommandInEveryState() {
        var states = List.of(NONE, REQUESTED, FORWARDED, ASSIGNED, COMPLETED, CONFIRMED);
        return EXPECTED.entrySet().stream()
                .sorted(Comparator.comparing(
                        expected -> expected.getKey().getClass().getSimpleName()))
                .flatMap(expected -> Stream.iterate(0, i -> i < states.size(), i -> i + 1)
                        .map(i -> DynamicTest.dynamicTest(
                                expected.getKey().getClass().getSimpleName() + " in " + states.get(i),
                                () -> assertThat(outcome(expected.getKey(), states.get(i)))
                                        .isEqualTo(expected.getValue().get(i)))));
    }

    @Test
    void everyCommandIsExpected() {
        assertThat(EXPECTED.keySet().stream().map(Object::getClass).distinct())
                .hasSize(WorkOrderCommand.class.getPermittedSubclasses().length);
    }

    @Test
    void theCaseGoesItsWay() {
        assertThat(fold(requested())).isEqualTo(REQUESTED);
        assertThat(fold(requested(), new MaintenanceAssigned("p-7"))).isEqualTo(ASSIGNED);
        assertThat(fold(requested(), new MaintenanceAssigned("p-7"), new MaintenanceCompleted("好")))
                .isEqualTo(COMPLETED);
        assertThat(fold(requested(), new MaintenanceAssigned("p-7"), new MaintenanceConfirmed(false)))
                .isEqualTo(CONFIRMED);
        assertThat(fold(requested(), new MaintenanceAssigned("p-7"), new MaintenanceReopened("不")))
                .isEqualTo(REQUESTED);
    }

    @Test
    void r15_aRefusedRepairComesBackAsTheCompanysOwnWork() {
        var back = fold(requested(), forwarded(), new MaintenanceReopened("人为损坏"));
        assertThat(back).isEqualTo(REQUESTED);
        assertThat(outcome(new AssignMaintenance(ACT, CASE, "p-7"), back)).isEqualTo(new MaintenanceAssigned("p-7"));
    }

    @Test
    void r15_theCaseConcernsItsPlaceAndWhileForwardedItsRepair() {
        assertThat(WorkOrder.concerns(NONE)).isEmpty();
        assertThat(WorkOrder.concerns(REQUESTED)).containsExactly(PLACE);
        assertThat(WorkOrder.concerns(fold(requested(), forwarded()))).containsExactly(PLACE, REPAIR);
    }

    @Test
    void whatFollowsAVoidedRequestIsNoCase() {
        assertThat(fold(new MaintenanceAssigned("p-7"))).isEqualTo(NONE);
        assertThat(fold(new MaintenanceCompleted("好"))).isEqualTo(NONE);
        assertThat(fold(new MaintenanceConfirmed(false))).isEqualTo(NONE);
        assertThat(fold(new MaintenanceReopened("不"))).isEqualTo(NONE);
        assertThat(fold(forwarded())).isEqualTo(FORWARDED);
    }

    /** After a change of companies: what the former one had assigned, the next gives to its own people first. */
    @Test
    void whatAnotherCompanyAssignedIsAssignedAgainBeforeItIsCompleted() {
        var byAnother = new WorkOrderFacts(false, "hupan");
        var completion = new CompleteMaintenance(ACT, CASE, "更换角阀");
        var refusal = catchThrowableOfType(Refusal.class, () -> WorkOrder.decide(completion, ASSIGNED, byAnother));
        assertThat(refusal.unmet()).extracting(Unmet::code).containsExactly("work-order.assigned-by-another");
        assertThat(WorkOrder.decide(new AssignMaintenance(ACT, CASE, "p-9"), ASSIGNED, byAnother))
                .containsExactly(new MaintenanceAssigned("p-9"));
    }

    @Test
    void whoAssignedItLastIsLookedUp() {
        var completion = new CompleteMaintenance(ACT, CASE, "更换角阀");
        var known = Estate.heard();
        assertThat(WorkOrderFacts.lookUp(completion, ASSIGNED, known).assignedBy())
                .isNull();
        known.knows(
                        CASE.path(),
                        "2030-01-01",
                        new Actor("hupan", "property-company", null),
                        new MaintenanceAssigned("p-7"),
                        PLACE)
                .knows(CASE.path(), "2030-01-02", ACT.actor(), new MaintenanceAssigned("p-9"), PLACE);
        assertThat(WorkOrderFacts.lookUp(completion, ASSIGNED, known).assignedBy())
                .isEqualTo("anju-wuye");
    }

    @Test
    void aWorkerIsNamedByReferenceAlone() {
        assertThat(new AssignMaintenance(ACT, CASE, "p-71bc03e8").worker()).isEqualTo("p-71bc03e8");
        for (String name : List.of("张三", "Li Lei", "", "p".repeat(65))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new AssignMaintenance(ACT, CASE, name))
                    .withMessageContaining("worker");
        }
    }

    private static Object outcome(WorkOrderCommand command, State state) {
        var events = new java.util.ArrayList<WorkOrderEvent>();
        var refusal = catchThrowableOfType(
                Refusal.class,
                () -> events.addAll(WorkOrder.decide(command, state, new WorkOrderFacts(false, "anju-wuye"))));
        return refusal == null ? events.getFirst() : refusal.unmet().getFirst().code();
    }

    private static State fold(WorkOrderEvent... events) {
        return Stream.of(events).reduce(NONE, WorkOrder::evolve, (left, right) -> right);
    }

    private static MaintenanceRequested requested() {
        return new MaintenanceRequested(PLACE, Part.DRAINS, DefectKind.PIPE_BLOCKED, "堵塞");
    }

    private static MaintenanceForwarded forwarded() {
        return new MaintenanceForwarded(REPAIR, PLACE, Part.DRAINS, DefectKind.PIPE_BLOCKED, "堵塞");
    }
}
