package residence.quality;

import java.util.function.Predicate;
import residence.events.Entry;
import residence.events.MaterialBatchEvent.MaterialBatchReceived;
import residence.events.MaterialBatchEvent.SampleWitnessed;
import residence.events.Subject;
import residence.kit.command.Relations;
import residence.quality.materialbatch.MaterialBatchCommand;
import residence.quality.materialbatch.MaterialBatchCommand.CheckMaterialBatch;
import residence.quality.materialbatch.MaterialBatchCommand.InstallMaterialBatch;
import residence.quality.materialbatch.MaterialBatchCommand.RecallMaterialBatch;
import residence.quality.materialbatch.MaterialBatchCommand.ReceiveMaterialBatch;
import residence.quality.materialbatch.MaterialBatchCommand.RecordSampleTest;
import residence.quality.materialbatch.MaterialBatchCommand.RejectMaterialBatch;
import residence.quality.materialbatch.MaterialBatchCommand.TakeSample;
import residence.quality.materialbatch.MaterialBatchCommand.WitnessSample;

/** Who may do what with a batch of material (R3): each what its trade signs, with its own token. */
record MaterialBatchAccess(Relations relations) {

    boolean allows(MaterialBatchCommand command) {
        var caller = relations.caller();
        return switch (command) {
            case ReceiveMaterialBatch it -> caller.is("contractor") && relations.partyOf(it.project());
            case TakeSample it -> caller.is("contractor") && partyOfIts(it);
            case InstallMaterialBatch it -> caller.is("contractor") && partyOfIts(it);
            case CheckMaterialBatch it -> caller.is("supervisor") && partyOfIts(it);
            case RejectMaterialBatch it -> caller.is("supervisor") && partyOfIts(it);
            case WitnessSample it -> caller.is("supervisor") && partyOfIts(it);
            case RecordSampleTest it -> sentTo(caller.organisation(), it) && of(it, relations::bodyOf);
            case RecallMaterialBatch it ->
                caller.is("developer", "contractor") && partyOfIts(it)
                        || caller.is("authority/housing") && of(it, relations::answersFor);
        };
    }

    /** Of the project's labs, the one that the supervisor sent the sample to tests it. */
    private boolean sentTo(String lab, RecordSampleTest it) {
        return relations.lookup().entries(it.subject(), SampleWitnessed.class).stream()
                .map(Entry::body)
                .anyMatch(
                        sent -> sent.sample().equals(it.sample()) && sent.lab().equals(lab));
    }

    private boolean partyOfIts(MaterialBatchCommand command) {
        return of(command, relations::partyOf);
    }

    /** A relation to the project that the batch was received for. */
    private boolean of(MaterialBatchCommand command, Predicate<Subject> relation) {
        return relations
                .lookup()
                .first(command.subject(), MaterialBatchReceived.class)
                .filter(received -> relation.test(received.body().project()))
                .isPresent();
    }
}
