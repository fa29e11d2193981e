package residence.quality.reaction;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import residence.events.Act;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.MaterialBatchEvent.MaterialBatchInstalled;
import residence.events.MaterialBatchEvent.MaterialBatchRecalled;
import residence.events.Subject;
import residence.kit.DerivedId;
import residence.quality.defect.DefectCommand.ReportRecall;

/**
 * The defects that a recall makes of the places its batch is in. Recall and installation come in either order, and which
 * of them is answered makes no difference: a defect's id follows from the recall that stands and the place, its day is the
 * later of the two. So a batch that is called back again, after a recall that was voided, has defects anew.
 */
final class RecalledPlaces {
    private static final UUID NAMESPACE = UUID.fromString("0e0d3c1c-9d5b-5b59-8f0a-6d1f4f2b7a31");

    private RecalledPlaces() {}

    /** None where the batch was not recalled, or the recall was voided since. */
    static Stream<ReportRecall> of(Entry<MaterialBatchInstalled> installation, Act act, Lookup lookup) {
        return lookup.last(installation.subject(), MaterialBatchRecalled.class).stream()
                .flatMap(recall -> of(installation, recall, act));
    }

    private static Stream<ReportRecall> of(
            Entry<MaterialBatchInstalled> installation, Entry<MaterialBatchRecalled> recall, Act act) {
        var day = later(installation.occurredOn(), recall.occurredOn());
        var then = new Act(act.actor(), day, act.at(), act.evidence());
        return installation.body().places().stream().map(place -> report(then, place, recall));
    }

    private static ReportRecall report(Act act, Subject place, Entry<MaterialBatchRecalled> recall) {
        var id = ReportRecall.IDS + DerivedId.of(NAMESPACE, recall.id() + " " + place);
        return new ReportRecall(act, Subject.of("defect", id), place, recall.subject());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
