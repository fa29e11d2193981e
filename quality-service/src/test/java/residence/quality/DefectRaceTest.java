package residence.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import residence.events.CompletionAcceptanceEvent.CompletionAcceptanceRefused;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.DefectEvent.DefectReported;
import residence.events.DefectEvent.Grade;
import residence.events.DefectEvent.Source;
import residence.events.DefectKind;
import residence.events.PartyRole;
import residence.events.Subject;
import residence.events.UnitInspectionEvent.UnitInspectionFailed;
import residence.events.UnitInspectionEvent.UnitInspectionPassed;
import residence.kit.command.Answer;
import residence.kit.testing.Race;
import residence.quality.defect.DefectCommand.ReportDefect;

/** R7 and R8 are strict within the service: no verdict passes over a defect that stands before it on the record. */
class DefectRaceTest extends Racing {

    @RepeatedTest(5)
    void r7_aDefectReportedWhileTheLastSignatureIsGiven(RepetitionInfo round) throws Exception {
        var dwelling = dwelling(building("DEFECT-SIGN-" + round.getCurrentRepetition()), "1502");
        allFound(dwelling);
        signed(dwelling, PartyRole.DEVELOPER, PartyRole.CONTRACTOR);

        var answers = Race.of(() -> sign(dwelling, PartyRole.SUPERVISOR), () -> report(dwelling, Grade.LOW, round));

        var verdict = answers.get(0).entries().getLast();
        boolean passed = verdict.entry().body() instanceof UnitInspectionPassed;
        assertThat(passed).isEqualTo(verdict.position() < reported(answers.get(1)));
        if (!passed) {
            assertThat(verdict.entry().body()).isInstanceOf(UnitInspectionFailed.class);
        }
    }

    @RepeatedTest(5)
    void r8_aHighDefectReportedWhileAcceptanceIsAppliedFor(RepetitionInfo round) throws Exception {
        var building = building("DEFECT-APPLY-" + round.getCurrentRepetition());
        passed(dwelling(building, "1501"));
        passed(dwelling(building, "1502"));
        sprayedAndApproved(building);

        var answers = Race.of(() -> apply(building), () -> report(building, Grade.HIGH, round));

        var verdict = answers.get(0).entries().getFirst();
        boolean accepted = verdict.entry().body() instanceof CompletionAccepted;
        assertThat(accepted).isEqualTo(verdict.position() < reported(answers.get(1)));
        if (!accepted) {
            assertThat(verdict.entry().body()).isInstanceOf(CompletionAcceptanceRefused.class);
        }
    }

    private Answer report(Subject place, Grade grade, RepetitionInfo round) {
        var defect = Subject.of("defect", place.root().id() + "-" + round.getCurrentRepetition());
        return send(
                PartyRole.SUPERVISOR,
                new ReportDefect(
                        act(PartyRole.SUPERVISOR),
                        defect,
                        place,
                        null,
                        DefectKind.CRACK,
                        grade,
                        Source.SUPERVISOR,
                        "墙面裂缝"));
    }

    private static long reported(Answer answer) {
        return only(answer, DefectReported.class).position();
    }
}
