package residence.quality.materialbatch;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.BodyRole;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.Subject;
import residence.events.Unmet;
import residence.events.view.ProjectView;
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
 * @param strangeLab the lab that a sample is sent to, or that tests it, where it is not appointed to the project on the
 *     business day; null where it is, or where no lab is asked
 */
record MaterialBatchFacts(List<Subject> unknown, @Nullable String strangeLab) {
    static final MaterialBatchFacts NONE = new MaterialBatchFacts(List.of(), null);

    Stream<Unmet> unmet() {
        return Stream.concat(
                unknown.stream().map(place -> Unmet.of("R3.unknown-place", "place", place)),
                Stream.ofNullable(strangeLab).map(lab -> Unmet.of("R3.lab-not-appointed", "lab", lab)));
    }

    static MaterialBatchFacts lookUp(MaterialBatchCommand command, MaterialBatch.State state, Lookup lookup) {
        return command instanceof ReceiveMaterialBatch it
                ? unknown(it.project(), it.buildings(), lookup)
                : state instanceof MaterialBatch.Known known
                        ? of(command, known.batch().project(), lookup)
                        : NONE;
    }

    private static MaterialBatchFacts of(MaterialBatchCommand command, Subject project, Lookup lookup) {
        return switch (command) {
            case InstallMaterialBatch it -> unknown(project, it.places(), lookup);
            case WitnessSample it -> lab(project, it.lab(), it, lookup);
            case RecordSampleTest it -> lab(project, it.act().actor().organisation(), it, lookup);
            case ReceiveMaterialBatch _,
                    CheckMaterialBatch _,
                    RejectMaterialBatch _,
                    TakeSample _,
                    RecallMaterialBatch _ -> NONE;
        };
    }

    private static MaterialBatchFacts unknown(Subject project, List<Subject> places, Lookup lookup) {
        return new MaterialBatchFacts(KnownBuilding.notOf(lookup, project, places), null);
    }

    private static MaterialBatchFacts lab(Subject project, String lab, MaterialBatchCommand command, Lookup lookup) {
        boolean appointed = ProjectView.VIEW
                .known(lookup, project)
                .filter(it -> it.appointed(BodyRole.LAB, lab, command.act().occurredOn()))
                .isPresent();
        return new MaterialBatchFacts(List.of(), appointed ? null : lab);
    }
}
