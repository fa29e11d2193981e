package residence.quality.reaction;

import java.time.LocalDate;
import java.util.List;
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
 * of them is answered makes no difference: a defect's id follows from batch and place, its day is the later of the two.
 */
final class RecalledPlaces {
    private static final UUID NAMESPACE = UUID.fromString("0e0d3c1c-9d5b-5b59-8f0a-6d1f4f2b7a31");

    private RecalledPlaces() {}

    /** None where the batch was not recalled, or the recall was voided since. */
    static List<ReportRecall> of(Entry<MaterialBatchInstalled> installation, Act act, Lookup lookup) {
        return lookup.last(installation.subject(), MaterialBatchRecalled.class).stream()
                .flatMap(recall -> of(installation, recall, act))
                .toList();
    }

    static Stream<ReportRecall> of(
            Entry<MaterialBatchInstalled> installation, Entry<MaterialBatchRecalled> recall, Act act) {
        var day = later(installation.occurredOn(), recall.occurredOn());
        var then = new Act(act.actor(), day, act.at(), act.evidence());
        return installation.body().places().stream().map(place -> report(then, place, installation.subject()));
    }

    private static ReportRecall report(Act act, Subject place, Subject batch) {
        var id = ReportRecall.IDS + DerivedId.of(NAMESPACE, batch + " " + place);
        return new ReportRecall(act, Subject.of("defect", id), place, batch);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
