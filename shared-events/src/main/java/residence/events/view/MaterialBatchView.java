package residence.events.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
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
import residence.events.Subject;
import residence.events.Unmet;

/**
 * A batch of material and where it went (R3). A place hears of it from its installation on: there receipt, check and
 * samples are absent. So is what was voided.
 *
 * @param samples in the order they were taken
 */
public record MaterialBatchView(
        Subject batch,
        Stage stage,
        @Nullable Subject project,
        @Nullable Kind kind,
        @Nullable Material material,
        @Nullable Receipt receipt,
        @Nullable Check check,
        List<Sample> samples,
        List<Installation> installations,
        @Nullable Rejection rejection,
        @Nullable Recall recall) {

    public static final View<MaterialBatchView, MaterialBatchEvent> VIEW = new View<>(
            MaterialBatchView.class, MaterialBatchEvent.class, MaterialBatchView::blank, MaterialBatchView::after);

    /** The stage follows from the rest; what is given for it counts for nothing. */
    public MaterialBatchView {
        stage = recall != null
                ? Stage.RECALLED
                : rejection != null
                        ? Stage.REJECTED
                        : installations.isEmpty() ? onSite(kind, check, samples) : Stage.INSTALLED;
    }

    public enum Stage {
        /** On the site, not checked yet. */
        RECEIVED,
        /** All papers verified; no witnessed sample has passed yet. */
        WAITING_FOR_SAMPLE,
        /** It may be installed. */
        PASSED,
        INSTALLED,
        REJECTED,
        RECALLED
    }

    public record Receipt(BigDecimal quantity, String unit, List<Subject> buildings, Source source) {}

    public record Check(
            boolean factoryCertificate,
            boolean testReport,
            boolean label,
            @Nullable String remark,
            Source source) {
        private boolean verified() {
            return factoryCertificate && testReport && label;
        }
    }

    /** @param lab null until it was witnessed */
    public record Sample(
            String sample,
            Source taken,
            @Nullable String lab,
            @Nullable Source witnessed,
            @Nullable Result tested) {

        private static Sample taken(SampleTaken it, Source source) {
            return new Sample(it.sample(), source, null, null, null);
        }

        private Sample witnessed(SampleWitnessed it, Source source) {
            return new Sample(sample, taken, it.lab(), source, tested);
        }

        private Sample tested(SampleTested it, Source source) {
            return new Sample(sample, taken, lab, witnessed, new Result(it.passed(), source));
        }

        /** A test whose witness was voided is none. */
        private boolean passed() {
            return witnessed != null && tested != null && tested.passed;
        }
    }

    public record Result(boolean passed, Source source) {}

    public record Installation(List<Subject> places, Source source) {}

    public record Rejection(List<Unmet> missing, Source source) {}

    public record Recall(String reason, Source source) {}

    private static Stage onSite(@Nullable Kind kind, @Nullable Check check, List<Sample> samples) {
        if (check == null || !check.verified()) {
            return Stage.RECEIVED;
        }
        boolean waits = kind != null && kind.sampled() && samples.stream().noneMatch(Sample::passed);
        return waits ? Stage.WAITING_FOR_SAMPLE : Stage.PASSED;
    }

    private static MaterialBatchView blank(Subject batch) {
        return new MaterialBatchView(
                batch, Stage.RECEIVED, null, null, null, null, null, List.of(), List.of(), null, null);
    }

    private MaterialBatchView after(MaterialBatchEvent event, Source source) {
        return switch (event) {
            case MaterialBatchReceived it -> received(it, source);
            case MaterialBatchChecked it -> with(checked(it, source), samples, rejection, recall);
            case SampleTaken it -> with(check, Lists.plus(samples, Sample.taken(it, source)), rejection, recall);
            case SampleWitnessed it -> sample(it.sample(), sample -> sample.witnessed(it, source));
            case SampleTested it -> sample(it.sample(), sample -> sample.tested(it, source));
            case MaterialBatchInstalled it -> installed(it, source);
            case MaterialBatchRejected it -> with(check, samples, new Rejection(it.missing(), source), recall);
            case MaterialBatchRecalled it -> with(check, samples, rejection, new Recall(it.reason(), source));
        };
    }

    private MaterialBatchView received(MaterialBatchReceived it, Source source) {
        var received = new Receipt(it.quantity(), it.unit(), it.buildings(), source);
        return new MaterialBatchView(
                batch,
                stage,
                it.project(),
                it.kind(),
                it.material(),
                received,
                check,
                samples,
                installations,
                rejection,
                recall);
    }

    private static Check checked(MaterialBatchChecked it, Source source) {
        return new Check(it.factoryCertificate(), it.testReport(), it.label(), it.remark(), source);
    }

    private MaterialBatchView installed(MaterialBatchInstalled it, Source source) {
        var all = Lists.plus(installations, new Installation(it.places(), source));
        return new MaterialBatchView(
                batch, stage, project, it.kind(), it.material(), receipt, check, samples, all, rejection, recall);
    }

    private MaterialBatchView sample(String id, UnaryOperator<Sample> change) {
        return with(check, Lists.change(samples, sample -> sample.sample.equals(id), change), rejection, recall);
    }

    private MaterialBatchView with(
            @Nullable Check check, List<Sample> samples, @Nullable Rejection rejection, @Nullable Recall recall) {
        return new MaterialBatchView(
                batch, stage, project, kind, material, receipt, check, samples, installations, rejection, recall);
    }
}
