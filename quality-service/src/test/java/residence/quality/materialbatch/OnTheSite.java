package residence.quality.materialbatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import residence.events.Act;
import residence.events.Actor;
import residence.events.Entry;
import residence.events.MaterialBatchEvent;
import residence.events.MaterialBatchEvent.Kind;
import residence.events.MaterialBatchEvent.Material;
import residence.events.MaterialBatchEvent.MaterialBatchChecked;
import residence.events.MaterialBatchEvent.MaterialBatchInstalled;
import residence.events.MaterialBatchEvent.MaterialBatchReceived;
import residence.events.MaterialBatchEvent.SampleTaken;
import residence.events.MaterialBatchEvent.SampleTested;
import residence.events.MaterialBatchEvent.SampleWitnessed;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.kit.testing.Known;
import residence.quality.Pilot;
import residence.quality.materialbatch.MaterialBatchCommand.CheckMaterialBatch;
import residence.quality.materialbatch.MaterialBatchCommand.InstallMaterialBatch;
import residence.quality.materialbatch.MaterialBatchCommand.RecallMaterialBatch;
import residence.quality.materialbatch.MaterialBatchCommand.ReceiveMaterialBatch;
import residence.quality.materialbatch.MaterialBatchCommand.RecordSampleTest;

/** A batch of rebar on the site of the pilot, received on 2025-02-10; what is asked is asked on 2025-02-20. */
abstract class OnTheSite {
    static final Subject BATCH = new Subject("batch/REBAR-7");
    static final Subject PROJECT = new Subject(Pilot.PROJECT);
    static final Material REBAR = new Material("热轧带肋钢筋", "HRB400E Φ16", "石横特钢", "鲁西钢材", "25A0317-2");
    static final String REPORT = "sha256:" + "ab".repeat(32);
    static final String RECEIVED = "2025-02-10";
    static final String DAY = "2025-02-20";

    Known known = Pilot.heard();

    void received(Kind kind) {
        tells(
                RECEIVED,
                new MaterialBatchReceived(
                        PROJECT, kind, REBAR, new BigDecimal("58.2"), "t", List.of(), LocalDate.parse(RECEIVED)));
    }

    void checked(String day) {
        tells(day, new MaterialBatchChecked(true, true, true, null, LocalDate.parse(day)));
    }

    void taken(String sample) {
        tells("2025-02-12", new SampleTaken(sample));
    }

    void witnessed(String sample) {
        taken(sample);
        tells("2025-02-12", new SampleWitnessed(sample, Pilot.LAB));
    }

    void tested(String sample, boolean passed, String day) {
        witnessed(sample);
        tells(day, new SampleTested(sample, passed, LocalDate.parse(day)));
    }

    void installed(Subject... places) {
        tells("2025-02-19", new MaterialBatchInstalled(Kind.OTHER, REBAR, List.of(places)));
    }

    void tells(String day, MaterialBatchEvent event) {
        known.knows(BATCH.path(), day, event);
    }

    MaterialBatch.State state() {
        return known.entries(BATCH, MaterialBatchEvent.class).stream()
                .map(Entry::body)
                .reduce((MaterialBatch.State) new MaterialBatch.None(), MaterialBatch::evolve, (one, other) -> other);
    }

    /** As the shell does: the batch's own entries folded, the facts looked up, the rules asked. */
    List<MaterialBatchEvent> decide(MaterialBatchCommand command) {
        return MaterialBatch.decide(command, state(), MaterialBatchFacts.lookUp(command, state(), known));
    }

    /** All that is unmet, at once. */
    void thenRefused(ThrowingCallable command, String... codes) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.unmet())
                                .extracting(Unmet::code)
                                .containsExactly(codes));
    }

    static ReceiveMaterialBatch receive(Subject... buildings) {
        return new ReceiveMaterialBatch(
                act(), BATCH, PROJECT, Kind.STRUCTURAL, REBAR, new BigDecimal("58.2"), "t", List.of(buildings));
    }

    static CheckMaterialBatch check(boolean certificate, boolean report, boolean label) {
        return new CheckMaterialBatch(act(), BATCH, certificate, report, label, null);
    }

    static RecordSampleTest test(String sample, boolean passed) {
        return new RecordSampleTest(labsAct(DAY, REPORT), BATCH, sample, passed);
    }

    static InstallMaterialBatch install(Subject... places) {
        return installOn(DAY, places);
    }

    static InstallMaterialBatch installOn(String day, Subject... places) {
        return new InstallMaterialBatch(act(day), BATCH, List.of(places));
    }

    static RecallMaterialBatch recall() {
        return new RecallMaterialBatch(act(), BATCH, "同炉号钢筋屈服强度不足");
    }

    static Act act() {
        return act(DAY);
    }

    static Act act(String day, String... evidence) {
        return act(new Actor("luhua", "contractor", null), day, evidence);
    }

    static Act labsAct(String day, String... evidence) {
        return act(new Actor(Pilot.LAB, "lab", null), day, evidence);
    }

    private static Act act(Actor actor, String day, String... evidence) {
        var on = LocalDate.parse(day);
        var at = on.atTime(9, 0).atZone(Act.ZONE).toInstant();
        return new Act(actor, on, at, Stream.of(evidence).toList());
    }
}
