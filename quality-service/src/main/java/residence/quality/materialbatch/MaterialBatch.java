package residence.quality.materialbatch;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.MaterialBatchEvent;
import residence.events.MaterialBatchEvent.Kind;
import residence.events.MaterialBatchEvent.Material;
import residence.events.MaterialBatchEvent.MaterialBatchChecked;
import residence.events.MaterialBatchEvent.MaterialBatchInstalled;
import residence.events.MaterialBatchEvent.MaterialBatchRecalled;
import residence.events.MaterialBatchEvent.MaterialBatchReceived;
import residence.events.MaterialBatchEvent.MaterialBatchRejected;
import residence.events.MaterialBatchEvent.SampleTaken;
import residence.events.MaterialBatchEvent.SampleTested;
import residence.events.MaterialBatchEvent.SampleWitnessed;
import residence.events.Refusal;
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
 * R3: a batch passes only when factory certificate, test report and label all verify (S0 二(三)3, S2 14: 三核验); structural or
 * functional material also needs a passed witnessed sample before it is installed (S3); a refused or recalled batch
 * can't be installed. One failed sample refuses the batch, whatever others showed.
 */
final class MaterialBatch {

    /** What it is; it stays with the batch. */
    record Batch(Subject project, Kind kind, Material material, LocalDate receivedOn) {}

    sealed interface State {}

    record None() implements State {}

    /** It was received, and that still stands. */
    sealed interface Known extends State {
        Batch batch();

        /** Where it was installed. */
        List<Subject> places();

        default Recalled recalled() {
            return new Recalled(this);
        }
    }

    /** @param checkedOn null until all three papers verified */
    record OnSite(Batch batch, @Nullable LocalDate checkedOn, Samples samples, List<Subject> places) implements Known {
        private OnSite with(Samples changed) {
            return new OnSite(batch, checkedOn, changed, places);
        }

        private OnSite with(MaterialBatchInstalled more) {
            var all = Stream.concat(places.stream(), more.places().stream()).toList();
            return new OnSite(batch, checkedOn, samples, all);
        }
    }

    record Rejected(Batch batch, List<Subject> places) implements Known {}

    /** @param before as it was called back */
    record Recalled(Known before) implements Known {
        @Override
        public Batch batch() {
            return before.batch();
        }

        @Override
        public List<Subject> places() {
            return before.places();
        }
    }

    private MaterialBatch() {}

    static List<MaterialBatchEvent> decide(MaterialBatchCommand command, State state, MaterialBatchFacts facts) {
        return switch (command) {
            case ReceiveMaterialBatch it -> receive(it, state, facts);
            case CheckMaterialBatch it -> check(it, onSite(it, state));
            case RejectMaterialBatch it -> reject(it, onSite(it, state));
            case TakeSample it -> onSite(it, state).samples().take(it);
            case WitnessSample it -> onSite(it, state).samples().witness(it, facts);
            case RecordSampleTest it -> onSite(it, state).samples().test(it, facts);
            case InstallMaterialBatch it ->
                Installing.install(it, onSite(it, Installing.then(it, state, facts)), facts);
            case RecallMaterialBatch it -> recall(it, state);
        };
    }

    private static List<MaterialBatchEvent> receive(ReceiveMaterialBatch it, State state, MaterialBatchFacts facts) {
        Refusal.ifAny(Unmet.when(state instanceof Known, "R3.received", "batch", it.subject()), facts.unmet());
        return List.of(new MaterialBatchReceived(
                it.project(),
                it.kind(),
                it.material(),
                it.quantity(),
                it.unit(),
                it.buildings(),
                it.act().occurredOn()));
    }

    private static List<MaterialBatchEvent> check(CheckMaterialBatch it, OnSite batch) {
        Refusal.ifAny(Unmet.when(batch.checkedOn() != null, "R3.checked", "batch", it.subject()));
        var checked = new MaterialBatchChecked(
                it.factoryCertificate(),
                it.testReport(),
                it.label(),
                it.remark(),
                it.act().occurredOn());
        return checked.verified() ? List.of(checked) : List.of(checked, new MaterialBatchRejected(unverified(checked)));
    }

    private static List<Unmet> unverified(MaterialBatchChecked checked) {
        return Stream.of(
                        Unmet.when(!checked.factoryCertificate(), "R3.factory-certificate"),
                        Unmet.when(!checked.testReport(), "R3.test-report"),
                        Unmet.when(!checked.label(), "R3.label"))
                .flatMap(part -> part)
                .toList();
    }

    private static List<MaterialBatchEvent> reject(RejectMaterialBatch it, OnSite batch) {
        return List.of(new MaterialBatchRejected(List.of(Unmet.of("R3.turned-away", "reason", it.reason()))));
    }

    /** Also after it was refused: a sample may fail when the batch is in the building already. */
    private static List<MaterialBatchEvent> recall(RecallMaterialBatch it, State state) {
        if (!(state instanceof Rejected)) {
            onSite(it, state);
        }
        return List.of(new MaterialBatchRecalled(it.reason()));
    }

    private static OnSite onSite(MaterialBatchCommand command, State state) {
        return switch (state) {
            case None none -> throw Refusal.of("R3.not-received", "batch", command.subject());
            case Rejected rejected -> throw Refusal.of("R3.rejected", "batch", command.subject());
            case Recalled recalled -> throw Refusal.of("R3.recalled", "batch", command.subject());
            case OnSite batch -> {
                Refusal.ifAny(Unmet.before(command.act(), batch.batch().receivedOn(), "R3.before-received"));
                yield batch;
            }
        };
    }

    /** Without its receipt (it was voided) a batch is none, whatever else stands about it. */
    static State evolve(State state, MaterialBatchEvent event) {
        if (event instanceof MaterialBatchReceived it) {
            var batch = new Batch(it.project(), it.kind(), it.material(), it.receivedOn());
            return new OnSite(batch, null, Samples.NONE, List.of());
        }
        return switch (state) {
            case None none -> none;
            case OnSite batch -> evolve(batch, event);
            case Rejected batch -> event instanceof MaterialBatchRecalled ? batch.recalled() : batch;
            case Recalled batch -> evolve(batch, event);
        };
    }

    /** Where it had gone before is told even afterwards. */
    private static Recalled evolve(Recalled batch, MaterialBatchEvent event) {
        return event instanceof MaterialBatchInstalled it && batch.before instanceof OnSite on
                ? on.with(it).recalled()
                : batch;
    }

    private static State evolve(OnSite on, MaterialBatchEvent event) {
        return switch (event) {
            case MaterialBatchReceived it -> on;
            case MaterialBatchChecked it ->
                new OnSite(on.batch, it.verified() ? it.checkedOn() : null, on.samples, on.places);
            case SampleTaken it -> on.with(on.samples.with(it));
            case SampleWitnessed it -> on.with(on.samples.with(it));
            case SampleTested it -> on.with(on.samples.with(it));
            case MaterialBatchInstalled it -> on.with(it);
            case MaterialBatchRejected it -> new Rejected(on.batch, on.places);
            case MaterialBatchRecalled it -> on.recalled();
        };
    }

    /** Its project first, whose order it keeps to; then each place that has to hear what becomes of it. */
    static List<Subject> concerns(State state) {
        return state instanceof Known known
                ? Stream.concat(Stream.of(known.batch().project()), known.places().stream())
                        .toList()
                : List.of();
    }
}
