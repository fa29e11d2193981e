package residence.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import residence.events.CompletionAcceptanceEvent.CompletionAcceptanceRefused;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.WindowResult;
import residence.events.EntryEvent.EntryVoided;
import residence.events.PartyRole;
import residence.events.Subject;
import residence.events.UnitInspectionEvent.UnitInspectionPassed;
import residence.kit.command.Answer;
import residence.kit.testing.Race;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.SprayWindows;

/** R8 is strict within the service: whatever races with an application, the record never shows a gate passed wrongly. */
class AcceptanceRaceTest extends Racing {

    @RepeatedTest(5)
    void r8_aSignatureThatArrivesWhileAcceptanceIsAppliedFor(RepetitionInfo round) throws Exception {
        var building = building("SIGN-" + round.getCurrentRepetition());
        passed(dwelling(building, "1501"));
        var last = dwelling(building, "1502");
        allFound(last);
        signed(last, PartyRole.DEVELOPER, PartyRole.CONTRACTOR);
        sprayedAndApproved(building);

        var answers = Race.of(() -> apply(building), () -> sign(last, PartyRole.SUPERVISOR));

        var verdict = answers.get(0).entries().getFirst();
        var passed = only(answers.get(1), UnitInspectionPassed.class);
        boolean accepted = verdict.entry().body() instanceof CompletionAccepted;
        assertThat(accepted).isEqualTo(verdict.position() > passed.position());
    }

    @RepeatedTest(5)
    void r8_anInspectionVoidedWhileAcceptanceIsAppliedFor(RepetitionInfo round) throws Exception {
        var building = building("VOID-" + round.getCurrentRepetition());
        passed(dwelling(building, "1501"));
        var verdictOfInspection = passed(dwelling(building, "1502"));
        sprayedAndApproved(building);

        var answers = Race.of(() -> apply(building), () -> strikeOut(verdictOfInspection));

        var verdict = answers.get(0).entries().getFirst();
        var voided = only(answers.get(1), EntryVoided.class);
        boolean accepted = verdict.entry().body() instanceof CompletionAccepted;
        assertThat(accepted).isEqualTo(verdict.position() < voided.position());
        if (!accepted) {
            assertThat(verdict.entry().body()).isInstanceOf(CompletionAcceptanceRefused.class);
        }
    }

    @RepeatedTest(3)
    void r8_twoApplicationsAtOnceAreAcceptedOnce(RepetitionInfo round) throws Exception {
        var building = building("TWICE-" + round.getCurrentRepetition());
        passed(dwelling(building, "1501"));
        passed(dwelling(building, "1502"));
        sprayedAndApproved(building);

        Race.between(() -> apply(building), () -> apply(building)).onlyOne("R8.already-accepted");
    }

    /** They count together (R6), so what the one leaves room for the other has to see. */
    @RepeatedTest(5)
    void r6_windowsSprayedUnderTwoScopesAtOnceAreNeverMoreThanTheBuildingHas(RepetitionInfo round) throws Exception {
        var building = building("SPRAY-" + round.getCurrentRepetition());

        Race.between(() -> spray(building, "structure"), () -> spray(building, "decoration"))
                .onlyOne("R6.more-than-registered");
    }

    /** All of its windows, by ids that only this scope has. */
    private Answer spray(Subject building, String scope) {
        var windows = Stream.iterate(1, number -> number + 1)
                .limit(Pilot.building().windows())
                .map(number -> new WindowResult(scope + "-" + number, false))
                .toList();
        return send(
                PartyRole.CONTRACTOR,
                new SprayWindows(act(PartyRole.CONTRACTOR), building.child("acceptance", scope), windows));
    }
}
