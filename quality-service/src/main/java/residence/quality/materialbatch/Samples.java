package residence.quality.materialbatch;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import residence.events.MaterialBatchEvent;
import residence.events.MaterialBatchEvent.MaterialBatchRejected;
import residence.events.MaterialBatchEvent.SampleTaken;
import residence.events.MaterialBatchEvent.SampleTested;
import residence.events.MaterialBatchEvent.SampleWitnessed;
import residence.events.Refusal;
import residence.events.Unmet;
import residence.quality.materialbatch.MaterialBatchCommand.RecordSampleTest;
import residence.quality.materialbatch.MaterialBatchCommand.TakeSample;
import residence.quality.materialbatch.MaterialBatchCommand.WitnessSample;

/**
 * The samples of a batch, each taken, witnessed and tested in that order, also of their days, by its id (S2 16, S3:
 * 见证取样委托送检), by a lab that is appointed to the project on that day. A test whose sample or whose witness was voided
 * since is none.
 */
record Samples(Map<String, Sample> byId) {
    static final Samples NONE = new Samples(Map.of());

    sealed interface Sample {}

    record Taken() implements Sample {}

    record Witnessed() implements Sample {}

    record Tested(boolean passed, LocalDate on) implements Sample {}

    Samples with(SampleTaken it) {
        return with(it.sample(), new Taken());
    }

    Samples with(SampleWitnessed it) {
        return byId.get(it.sample()) instanceof Taken ? with(it.sample(), new Witnessed()) : this;
    }

    Samples with(SampleTested it) {
        return byId.get(it.sample()) instanceof Witnessed
                ? with(it.sample(), new Tested(it.passed(), it.testedOn()))
                : this;
    }

    private Samples with(String id, Sample sample) {
        var all = new LinkedHashMap<>(byId);
        all.put(id, sample);
        return new Samples(all);
    }

    boolean passedBy(LocalDate day) {
        return byId.values().stream()
                .anyMatch(sample -> sample instanceof Tested tested
                        && tested.passed()
                        && !tested.on().isAfter(day));
    }

    List<MaterialBatchEvent> take(TakeSample it) {
        Refusal.ifAny(Unmet.when(byId.containsKey(it.sample()), "R3.sample-taken", "sample", it.sample()));
        return List.of(new SampleTaken(it.sample()));
    }

    List<MaterialBatchEvent> witness(WitnessSample it, MaterialBatchFacts facts) {
        var sample = byId.get(it.sample());
        Refusal.ifAny(
                Unmet.when(sample == null, "R3.sample-not-taken", "sample", it.sample()),
                Unmet.when(
                        sample instanceof Witnessed || sample instanceof Tested,
                        "R3.sample-witnessed",
                        "sample",
                        it.sample()),
                dated(it, it.sample(), facts),
                facts.unmet());
        return List.of(new SampleWitnessed(it.sample(), it.lab()));
    }

    List<MaterialBatchEvent> test(RecordSampleTest it, MaterialBatchFacts facts) {
        var sample = byId.get(it.sample());
        Refusal.ifAny(
                Unmet.when(sample == null || sample instanceof Taken, "R3.sample-not-witnessed", "sample", it.sample()),
                Unmet.when(sample instanceof Tested, "R3.sample-tested", "sample", it.sample()),
                Unmet.when(it.act().evidence().isEmpty(), "R3.report-missing", "sample", it.sample()),
                dated(it, it.sample(), facts),
                facts.unmet());
        var tested = new SampleTested(it.sample(), it.passed(), it.act().occurredOn());
        var failed = Unmet.of("R3.sample-failed", "sample", it.sample());
        return it.passed() ? List.of(tested) : List.of(tested, new MaterialBatchRejected(List.of(failed)));
    }

    private static Stream<Unmet> dated(MaterialBatchCommand step, String sample, MaterialBatchFacts facts) {
        return Unmet.before(step.act(), facts.sampledOn(), "R3.sample-dated-before", "sample", sample);
    }
}
