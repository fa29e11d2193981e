package residence.quality.materialbatch;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.BodyRole;
import residence.events.Entry;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.MaterialBatchEvent.MaterialBatchRecalled;
import residence.events.MaterialBatchEvent.SampleTaken;
import residence.events.MaterialBatchEvent.SampleWitnessed;
import residence.events.Refusal;
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
 * @param sampledOn the day on which the sample that is witnessed was taken, or the one that is tested was witnessed; null
 *     before it was, and with any other command
 * @param recalledOn the day on which it was called back, where it is to be installed; null where it was not, and with any
 *     other command
 */
record MaterialBatchFacts(
        List<Subject> unknown,
        @Nullable String strangeLab,
        @Nullable LocalDate sampledOn,
        @Nullable LocalDate recalledOn) {
    static final MaterialBatchFacts NONE = new MaterialBatchFacts(List.of(), null, null, null);

    Stream<Unmet> unmet() {
        return Stream.concat(
                unknown.stream().map(place -> Unmet.of("R3.unknown-place", "place", place)),
                Stream.ofNullable(strangeLab).map(lab -> Unmet.of("R3.lab-not-appointed", "lab", lab)));
    }

    static MaterialBatchFacts lookUp(MaterialBatchCommand command, MaterialBatch.State state, Lookup lookup) {
        return command instanceof ReceiveMaterialBatch it
                ? places(it.project(), it.buildings(), it, null, lookup)
                : state instanceof MaterialBatch.Known known
                        ? of(command, known.batch().project(), lookup)
                        : NONE;
    }

    private static MaterialBatchFacts of(MaterialBatchCommand command, Subject project, Lookup lookup) {
        return switch (command) {
            case InstallMaterialBatch it -> places(project, it.places(), it, recalledOn(it, lookup), lookup);
            case WitnessSample it -> of(project, it.lab(), takenOn(it, lookup), it, lookup);
            case RecordSampleTest it ->
                of(project, it.act().actor().organisation(), witnessedOn(it, lookup), it, lookup);
            case ReceiveMaterialBatch _,
                    CheckMaterialBatch _,
                    RejectMaterialBatch _,
                    TakeSample _,
                    RecallMaterialBatch _ -> NONE;
        };
    }

    /** @throws Refusal as {@link KnownBuilding#requireStanding} */
    private static MaterialBatchFacts places(
            Subject project,
            List<Subject> places,
            MaterialBatchCommand command,
            @Nullable LocalDate recalledOn,
            Lookup lookup) {
        KnownBuilding.requireStanding(lookup, places, command.act().occurredOn());
        return new MaterialBatchFacts(KnownBuilding.notOf(lookup, project, places), null, null, recalledOn);
    }

    private static MaterialBatchFacts of(
            Subject project, String lab, @Nullable LocalDate sampledOn, MaterialBatchCommand command, Lookup lookup) {
        boolean appointed = ProjectView.VIEW
                .known(lookup, project)
                .filter(it -> it.appointed(BodyRole.LAB, lab, command.act().occurredOn()))
                .isPresent();
        return new MaterialBatchFacts(List.of(), appointed ? null : lab, sampledOn, null);
    }

    private static @Nullable LocalDate recalledOn(InstallMaterialBatch installation, Lookup lookup) {
        return lookup.lastDay(installation.subject(), MaterialBatchRecalled.class);
    }

    private static @Nullable LocalDate takenOn(WitnessSample witness, Lookup lookup) {
        return Entry.lastDay(lookup.entries(witness.subject(), SampleTaken.class).stream()
                .filter(entry -> entry.body().sample().equals(witness.sample())));
    }

    private static @Nullable LocalDate witnessedOn(RecordSampleTest test, Lookup lookup) {
        return Entry.lastDay(lookup.entries(test.subject(), SampleWitnessed.class).stream()
                .filter(entry -> entry.body().sample().equals(test.sample())));
    }
}
