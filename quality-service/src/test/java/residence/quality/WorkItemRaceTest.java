package residence.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import residence.events.Act;
import residence.events.Actor;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.PartyRole;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.events.WorkItemEvent.Kind;
import residence.events.WorkItemEvent.SignboardAccepted;
import residence.events.WorkItemEvent.SignboardPresented;
import residence.events.WorkItemEvent.WorkItemPlanned;
import residence.kit.command.Answer;
import residence.kit.testing.Papers;
import residence.kit.testing.Race;
import residence.quality.workitem.WorkItemCommand.AcceptSignboard;
import residence.quality.workitem.WorkItemCommand.PlanWorkItem;
import residence.quality.workitem.WorkItemCommand.PresentSignboard;

/** R4 and R8 are strict within the service, whatever happens to another work item at the same moment. */
class WorkItemRaceTest extends Racing {

    @RepeatedTest(5)
    void r4_aBoardPresentedWhileItsStopPointIsAccepted(RepetitionInfo round) throws Exception {
        var building = building("STOP-" + round.getCurrentRepetition());
        var stop = planned(building, "STOP", Kind.STOP_POINT);
        var follower = planned(building, "NEXT", Kind.CONCEALED, stop);
        present(stop);

        var outcomes = Race.between(() -> present(follower), () -> accept(stop));

        outcomes.oneOnlyAfterTheOther("R4.stop-point-first");
        if (outcomes.one().answer() == null) {
            assertThat(only(present(follower), SignboardPresented.class).position())
                    .isGreaterThan(outcomes.other().position());
        }
    }

    @RepeatedTest(5)
    void r4_aBoardPresentedWhileTheAcceptanceOfItsStopPointIsVoided(RepetitionInfo round) throws Exception {
        var building = building("UNSTOP-" + round.getCurrentRepetition());
        var stop = planned(building, "STOP", Kind.STOP_POINT);
        var follower = planned(building, "NEXT", Kind.CONCEALED, stop);
        present(stop);
        var acceptance = only(accept(stop), SignboardAccepted.class);

        Race.between(() -> present(follower), () -> strikeOut(acceptance)).oneOnlyBeforeTheOther("R4.stop-point-first");
    }

    /** Without a race: so that no test above passes because the board never would be. */
    @Test
    void r4_theBoardIsPresentedWhileTheStopPointIsAcceptedAndNotOnceThatIsVoided() {
        var building = building("CALM");
        var stop = planned(building, "STOP", Kind.STOP_POINT);
        var follower = planned(building, "NEXT", Kind.CONCEALED, stop);
        var later = planned(building, "LAST", Kind.CONCEALED, stop);
        present(stop);
        refused(() -> present(follower));
        var acceptance = only(accept(stop), SignboardAccepted.class);
        assertThat(only(present(follower), SignboardPresented.class).position()).isGreaterThan(acceptance.position());
        strikeOut(acceptance);
        refused(() -> present(later));
    }

    private static void refused(ThrowingCallable presenting) {
        assertThat(catchThrowableOfType(Refusal.class, presenting).unmet())
                .extracting(Unmet::code)
                .containsExactly("R4.stop-point-first");
    }

    @RepeatedTest(5)
    void r8_aWorkItemPlannedWhileAcceptanceIsAppliedFor(RepetitionInfo round) throws Exception {
        var building = building("PLAN-" + round.getCurrentRepetition());
        passed(dwelling(building, "1501"));
        passed(dwelling(building, "1502"));
        sprayedAndApproved(building);

        var answers = Race.of(() -> apply(building), () -> plan(building, "LATE", Kind.ITEMISED));

        var verdict = answers.get(0).entries().getFirst();
        var planned = only(answers.get(1), WorkItemPlanned.class);
        boolean accepted = verdict.entry().body() instanceof CompletionAccepted;
        assertThat(accepted).isEqualTo(verdict.position() < planned.position());
    }

    private Subject planned(Subject building, String id, Kind kind, Subject... after) {
        return plan(building, id, kind, after).entries().getFirst().entry().subject();
    }

    private Answer plan(Subject building, String id, Kind kind, Subject... after) {
        var item = Subject.of("workitem", building.id() + "-" + id);
        return send(
                PartyRole.CONTRACTOR,
                new PlanWorkItem(at(PartyRole.CONTRACTOR), item, building, kind, true, "屋面防水", List.of(after)));
    }

    private Answer present(Subject item) {
        return send(PartyRole.CONTRACTOR, new PresentSignboard(at(PartyRole.CONTRACTOR), item, "屋面防水第一遍"));
    }

    private Answer accept(Subject item) {
        return send(PartyRole.SUPERVISOR, new AcceptSignboard(at(PartyRole.SUPERVISOR), item));
    }

    /** Who stands at the board, with a photo of it. */
    private static Act at(PartyRole party) {
        var role = party.name().toLowerCase(Locale.ROOT);
        return new Act(
                new Actor(Pilot.organisation(party), role, "p-" + role),
                DAY,
                DAY.atTime(12, 0).atZone(Act.ZONE).toInstant(),
                List.of(Papers.paper("举牌照片")));
    }
}
