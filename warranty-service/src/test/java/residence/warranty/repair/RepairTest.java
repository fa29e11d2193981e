package residence.warranty.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static residence.warranty.Refusals.refused;
import static residence.warranty.repair.Loop.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import residence.events.DefectKind;
import residence.events.Part;
import residence.events.Refusal;
import residence.events.RepairEvent;
import residence.events.RepairEvent.RefusalReason;
import residence.events.RepairEvent.RepairAccepted;
import residence.events.RepairEvent.RepairAssigned;
import residence.events.RepairEvent.RepairRefused;
import residence.events.RepairEvent.RepairRejected;
import residence.events.RepairLoop;
import residence.events.Subject;
import residence.warranty.Acts;
import residence.warranty.repair.RepairCommand.RequestRepair;

class RepairTest {

    @Test
    void r14_theLoopCloses() {
        assertThat(Repair.decide(request(DWELLING, PART), after(), within(3))).containsExactly(REQUESTED);
        assertThat(Repair.decide(assign("C-JIANGONG"), after(REQUESTED), within(7)))
                .containsExactly(ASSIGNED);
        assertThat(Repair.decide(complete(), after(REQUESTED, ASSIGNED), within(14)))
                .containsExactly(COMPLETED);
        assertThat(Repair.decide(accept(), after(REQUESTED, ASSIGNED, COMPLETED), NOTHING))
                .containsExactly(ACCEPTED);
    }

    @Test
    void r14_rejectedWorkGoesBackToItsContractorWithANewDeadline() {
        assertThat(Repair.decide(reject(), after(REQUESTED, ASSIGNED, COMPLETED), within(7)))
                .containsExactly(new RepairRejected("仍然渗水", day("2020-04-19")));
        assertThat(after(REQUESTED, ASSIGNED, COMPLETED, REJECTED))
                .isEqualTo(after(REQUESTED, new RepairAssigned("C-JIANGONG", day("2020-04-19"))));
    }

    @ParameterizedTest(name = "{0}: {1} is answered {2}")
    @CsvSource(textBlock = """
            nothing,   request,  taken
            nothing,   assign,   R14.not-requested
            nothing,   refuse,   R14.not-requested
            nothing,   complete, R14.not-requested
            nothing,   accept,   R14.not-requested
            nothing,   reject,   R14.not-requested
            requested, request,  R14.already-requested
            requested, assign,   taken
            requested, refuse,   taken
            requested, complete, R14.not-assigned
            requested, accept,   R14.not-completed
            requested, reject,   R14.not-completed
            assigned,  request,  R14.already-requested
            assigned,  assign,   taken
            assigned,  refuse,   taken
            assigned,  complete, taken
            assigned,  accept,   R14.not-completed
            assigned,  reject,   R14.not-completed
            completed, request,  R14.already-requested
            completed, assign,   R14.not-assignable
            completed, refuse,   R14.not-refusable
            completed, complete, R14.not-assigned
            completed, accept,   taken
            completed, reject,   taken
            accepted,  request,  R14.already-requested
            accepted,  assign,   R14.not-assignable
            accepted,  refuse,   R14.not-refusable
            accepted,  complete, R14.not-assigned
            accepted,  accept,   R14.not-completed
            accepted,  reject,   R14.not-completed
            deemed,    reject,   R14.not-completed
            refused,   request,  R14.already-requested
            refused,   assign,   R14.not-assignable
            refused,   refuse,   R14.not-refusable
            refused,   complete, R14.not-assigned
            refused,   accept,   R14.not-completed
            refused,   reject,   R14.not-completed
            """)
    void r14_eachStateTakesItsCommandsAndNoOther(String state, String command, String answer) {
        var thrown = catchThrowable(() -> Repair.decide(command(command), state(state), within(3)));
        if (answer.equals("taken")) {
            assertThat(thrown).isNull();
        } else {
            assertThat(((Refusal) thrown).unmet())
                    .singleElement()
                    .satisfies(unmet -> assertThat(unmet.code()).isEqualTo(answer));
        }
    }

    @Test
    void r14_deadlinesAreCalendarDaysFromTheDayItHappened() {
        assertThat(Repair.decide(request(DWELLING, PART), after(), within(0)))
                .first()
                .extracting(event -> ((RepairEvent.RepairRequested) event).assignBy())
                .isEqualTo(day("2020-04-01"));
    }

    @ParameterizedTest(name = "done on {0}, recorded on {1}: silent until {2}")
    @CsvSource({"2020-04-10, 2020-04-10, 2020-04-24", "2018-04-10, 2020-04-10, 2020-04-24"})
    void r14_silenceBeginsOnTheDayTheCompletionIsOnTheRecord(String done, String recorded, String silentUntil) {
        var act = Acts.late(Acts.contractor(recorded), done);
        var completed = Repair.decide(
                new RepairCommand.CompleteRepair(act, REPAIR, "重做防水层"), after(REQUESTED, ASSIGNED), within(14));
        assertThat(completed).containsExactly(new RepairEvent.RepairCompleted("重做防水层", day(silentUntil)));
    }

    @Test
    void r14_aCompletionToldTwoYearsLateIsNotDeemedAcceptedBeforeTheOwnerCouldHearOfIt() {
        var act = Acts.late(Acts.contractor("2020-04-10"), "2018-04-10");
        var completed = Repair.decide(
                        new RepairCommand.CompleteRepair(act, REPAIR, "重做防水层"), after(REQUESTED, ASSIGNED), within(14))
                .getFirst();
        var state = after(REQUESTED, ASSIGNED, completed);
        assertThat(Repair.decide(deem("2020-04-24"), state, NOTHING)).isEmpty();
        assertThat(Repair.decide(deem("2020-04-25"), state, NOTHING)).hasSize(1);
    }

    private static RepairCommand deem(String day) {
        return new RepairCommand.DeemRepairAccepted(Acts.platform(day), REPAIR);
    }

    @Test
    void r14_acceptedWorkIsDone() {
        assertThat(Repair.decide(accept(), after(REQUESTED, ASSIGNED, COMPLETED), NOTHING))
                .containsExactly(new RepairAccepted());
    }

    @Test
    void r14_withoutAProfilesFigureThereIsNoDeadline() {
        assertThat(Repair.decide(request(DWELLING, PART), after(), NOTHING))
                .first()
                .extracting(event -> ((RepairEvent.RepairRequested) event).assignBy())
                .isNull();
    }

    @Test
    void r14_anotherContractorTakesOverInTheTimeThatIsLeft() {
        assertThat(Repair.decide(assign("C-OTHER"), after(REQUESTED, ASSIGNED), within(30)))
                .containsExactly(new RepairAssigned("C-OTHER", day("2020-04-10")));
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void r14_commonPartsAreRepairedInBuildingsOthersInDwellings(Part part) {
        var place = part.common() ? new Subject("building/B1") : DWELLING;
        var other = part.common() ? DWELLING : new Subject("building/B1");
        assertThat(Repair.decide(request(place, part), after(), NOTHING)).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request(other, part))
                .withMessageContaining("place must be building/");
    }

    @Test
    void r14_everythingUnmetIsNamedAtOnce() {
        var reserved = new RequestRepair(
                Acts.owner("p-1", "2020-03-01"),
                new Subject("repair/WO-7"),
                DWELLING,
                PART,
                DefectKind.LEAK,
                "leak",
                null);
        assertThat(refused(() -> Repair.decide(reserved, after(REQUESTED), NOTHING)))
                .containsExactly("R14.already-requested", "R15.id-of-a-work-order");
    }

    @Test
    void r14_outOfTermIsNotForTheDeveloperToSayAgainstTheClock() {
        var inTerm = new RepairFacts(null, day("2021-02-28"), null);
        assertThat(refused(() -> Repair.decide(refuse(RefusalReason.OUT_OF_TERM), after(REQUESTED), inTerm)))
                .containsExactly("R14.in-term");
        assertThat(Repair.decide(refuse(RefusalReason.OUT_OF_TERM), after(REQUESTED), NOTHING))
                .containsExactly(new RepairRefused(RefusalReason.OUT_OF_TERM, "drilled through"));
    }

    @ParameterizedTest
    @EnumSource(names = "OUT_OF_TERM", mode = EnumSource.Mode.EXCLUDE)
    void r14_misuseAndThirdPartiesAreNoMatterOfTheClock(RefusalReason reason) {
        var inTerm = new RepairFacts(null, day("2021-02-28"), null);
        assertThat(Repair.decide(refuse(reason), after(REQUESTED), inTerm)).hasSize(1);
    }

    @Test
    void r15_aForwardedRepairConcernsItsWorkOrder() {
        var workOrder = new Subject("workorder/W-7");
        var forwarded = new RequestRepair(
                Acts.platform("2020-04-01"), REPAIR, DWELLING, PART, DefectKind.LEAK, "渗水", workOrder);
        var event = Repair.decide(forwarded, after(), NOTHING).getFirst();
        assertThat(Repair.concerns(after(event))).containsExactly(DWELLING, workOrder);
    }

    @ParameterizedTest
    @CsvSource({"WO-W-7, true", "WO-, true", "WO7, false", "W-O-7, false", "wo-7, false", "R-WO-7, false"})
    void r15_idsOfForwardedWorkOrdersAreTakenByNobodyElse(String id, boolean kept) {
        var request = new RequestRepair(
                Acts.owner("p-1", "2020-04-01"), Subject.of("repair", id), DWELLING, PART, DefectKind.LEAK, "渗水", null);
        if (kept) {
            assertThat(refused(() -> Repair.decide(request, after(), NOTHING)))
                    .containsExactly("R15.id-of-a-work-order");
        } else {
            assertThat(Repair.decide(request, after(), NOTHING)).hasSize(1);
        }
    }

    @Test
    void r15_theForwardedRequestItselfTakesItsId() {
        var forwarded = new RequestRepair(
                Acts.platform("2020-04-01"),
                new Subject("repair/WO-W-7"),
                DWELLING,
                PART,
                DefectKind.LEAK,
                "渗水",
                new Subject("workorder/W-7"));
        assertThat(Repair.decide(forwarded, after(), NOTHING)).hasSize(1);
    }

    @Test
    void aRepairConcernsItsPlaceFromItsFirstEventOn() {
        assertThat(Repair.concerns(after())).isEmpty();
        assertThat(List.of(
                        after(REQUESTED),
                        after(REQUESTED, ASSIGNED),
                        after(REQUESTED, ASSIGNED, COMPLETED),
                        after(REQUESTED, ASSIGNED, COMPLETED, ACCEPTED),
                        after(REQUESTED, REFUSED)))
                .allSatisfy(state -> assertThat(Repair.concerns(state)).containsExactly(DWELLING));
    }

    @Test
    void commandsHaveTheirShape() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request(new Subject("building/B1/clock/owner"), PART))
                .withMessageContaining("place");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RequestRepair(
                        Acts.owner("p-1", "2020-04-01"), REPAIR, DWELLING, PART, DefectKind.LEAK, " ", null))
                .withMessageContaining("description");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RequestRepair(
                        Acts.owner("p-1", "2020-04-01"), REPAIR, DWELLING, PART, DefectKind.LEAK, "渗水", REPAIR))
                .withMessageContaining("workOrder");
        assertThatIllegalArgumentException().isThrownBy(() -> assign("张三")).withMessageContaining("contractor");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assign("91371500MAOI0000XY"))
                .withMessageContaining("contractor");
        assertThat(assign("91371500MA3C0000XY").contractor()).hasSize(18);
    }

    private static RepairLoop state(String name) {
        return switch (name) {
            case "nothing" -> after();
            case "requested" -> after(REQUESTED);
            case "assigned" -> after(REQUESTED, ASSIGNED);
            case "completed" -> after(REQUESTED, ASSIGNED, COMPLETED);
            case "accepted" -> after(REQUESTED, ASSIGNED, COMPLETED, ACCEPTED);
            case "deemed" -> after(REQUESTED, ASSIGNED, COMPLETED, DEEMED);
            case "refused" -> after(REQUESTED, REFUSED);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static RepairCommand command(String name) {
        return switch (name) {
            case "request" -> request(DWELLING, PART);
            case "assign" -> assign("C-JIANGONG");
            case "refuse" -> refuse(RefusalReason.MISUSE);
            case "complete" -> complete();
            case "accept" -> accept();
            case "reject" -> reject();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
