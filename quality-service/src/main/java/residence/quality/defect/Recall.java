package residence.quality.defect;

import java.util.List;
import java.util.stream.Stream;
import residence.events.DefectEvent;
import residence.events.DefectEvent.DefectReported;
import residence.events.DefectEvent.Grade;
import residence.events.DefectEvent.Source;
import residence.events.DefectKind;
import residence.events.MaterialBatchEvent.Kind;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.quality.defect.DefectCommand.ReportRecall;

/**
 * R3: what was installed of a recalled batch is a defect of the place it is in, as grave as what depends on the material
 * (S3): it holds back what has not been passed or accepted yet (R7, R8), and stands on the card of what has.
 */
final class Recall {
    private Recall() {}

    static List<DefectEvent> report(ReportRecall report, Defect.State state, DefectFacts facts) {
        if (!(state instanceof Defect.None)) {
            return List.of();
        }
        var recalled = facts.recalled();
        if (recalled == null) {
            throw Refusal.of("R3.nothing-recalled", "batch", report.batch(), "place", report.place());
        }
        return List.of(new DefectReported(
                report.place(),
                null,
                DefectKind.UNFIT_MATERIAL,
                grade(recalled.kind()),
                Source.RECALL,
                recalled.reason()));
    }

    private static Grade grade(Kind kind) {
        return switch (kind) {
            case STRUCTURAL -> Grade.HIGH;
            case FUNCTIONAL -> Grade.MEDIUM;
            case OTHER -> Grade.LOW;
        };
    }

    /** Whoever took such an id first would keep a recall's defect out. */
    static Stream<Unmet> reserved(Subject defect) {
        return Unmet.when(defect.id().startsWith(ReportRecall.IDS), "R3.id-of-a-recall", "defect", defect.id());
    }
}
