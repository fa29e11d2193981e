package residence.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import residence.events.CompletionAcceptanceEvent.CompletionAcceptanceRefused;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.EntryEvent.EntryVoided;
import residence.events.PartyRole;
import residence.events.Subject;
import residence.events.UnitInspectionEvent.UnitInspectionPassed;
import residence.kit.testing.Race;

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

        var accepted = Race.of(() -> quietly(building), () -> quietly(building)).stream()
                .filter(Boolean::booleanValue)
                .toList();

        assertThat(accepted).hasSize(1);
    }

    private boolean quietly(Subject building) {
        try {
            apply(building);
            return true;
        } catch (residence.events.Refusal refused) {
            return false;
        }
    }
}
