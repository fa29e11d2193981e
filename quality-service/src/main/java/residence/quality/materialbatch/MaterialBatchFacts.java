package residence.quality.materialbatch;

import java.util.List;
import java.util.stream.Stream;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.Subject;
import residence.events.Unmet;
import residence.quality.materialbatch.MaterialBatchCommand.CheckMaterialBatch;
import residence.quality.materialbatch.MaterialBatchCommand.InstallMaterialBatch;
import residence.quality.materialbatch.MaterialBatchCommand.RecallMaterialBatch;
import residence.quality.materialbatch.MaterialBatchCommand.ReceiveMaterialBatch;
import residence.quality.materialbatch.MaterialBatchCommand.RecordSampleTest;
import residence.quality.materialbatch.MaterialBatchCommand.RejectMaterialBatch;
import residence.quality.materialbatch.MaterialBatchCommand.TakeSample;
import residence.quality.materialbatch.MaterialBatchCommand.WitnessSample;

/**
 * What the rules of a batch must know from outside of it.
 *
 * @param unknown of the places that the command names, those that have not been heard of as the project's
 */
record MaterialBatchFacts(List<Subject> unknown) {
    static final MaterialBatchFacts NONE = new MaterialBatchFacts(List.of());

    Stream<Unmet> unmet() {
        return unknown.stream().map(place -> Unmet.of("R3.unknown-place", "place", place));
    }

    static MaterialBatchFacts lookUp(MaterialBatchCommand command, MaterialBatch.State state, Lookup lookup) {
        return switch (command) {
            case ReceiveMaterialBatch it -> unknown(it.project(), it.buildings(), lookup);
            case InstallMaterialBatch it ->
                state instanceof MaterialBatch.Known known
                        ? unknown(known.batch().project(), it.places(), lookup)
                        : NONE;
            case CheckMaterialBatch _,
                    RejectMaterialBatch _,
                    TakeSample _,
                    WitnessSample _,
                    RecordSampleTest _,
                    RecallMaterialBatch _ -> NONE;
        };
    }

    private static MaterialBatchFacts unknown(Subject project, List<Subject> places, Lookup lookup) {
        return new MaterialBatchFacts(KnownBuilding.notOf(lookup, project, places));
    }
}
