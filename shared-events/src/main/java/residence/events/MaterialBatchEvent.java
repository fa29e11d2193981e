package residence.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch of material, from its arrival on the site to the places it went into 进场材料 (R3; S0 二(三)3, S2 14 and 16, S3).
 * Subject {@code batch/...}; concerns its project, then those places.
 */
public sealed interface MaterialBatchEvent extends DomainEvent {

    /** What depends on it: the structure's safety 主体结构安全, a main function 主要使用功能, or neither (S3). */
    enum Kind {
        STRUCTURAL,
        FUNCTIONAL,
        OTHER;

        /** Whether a witnessed sample of it goes to a lab 见证取样委托送检 (S3). */
        public boolean sampled() {
            return this != OTHER;
        }
    }

    /**
     * What it is, as its papers write it.
     *
     * @param batchNumber the maker's
     */
    record Material(String name, String specification, String manufacturer, String supplier, String batchNumber) {}

    /**
     * @param unit of the quantity: {@code t}, {@code m²}
     * @param buildings it was ordered for; empty where that is open
     */
    @Correctable({"material", "quantity", "unit"})
    record MaterialBatchReceived(
            Subject project,
            Kind kind,
            Material material,
            BigDecimal quantity,
            String unit,
            List<Subject> buildings,
            LocalDate receivedOn)
            implements MaterialBatchEvent {
        private static final BigDecimal LARGEST = new BigDecimal("1000000000");

        @Override
        public void check() {
            quantity(quantity);
        }

        /** More than 0 and at most 1 000 000 000, in its unit. */
        public static void quantity(BigDecimal quantity) {
            Require.positive("quantity", quantity, LARGEST);
        }
    }

    /**
     * 三核验, the supervisor's signature under it (S0 二(三)3).
     *
     * @param factoryCertificate whether the 出厂合格证 verified
     * @param testReport whether the 检验报告 did
     * @param label whether the 产品标识 did
     */
    record MaterialBatchChecked(
            boolean factoryCertificate,
            boolean testReport,
            boolean label,
            @Nullable String remark,
            LocalDate checkedOn) implements MaterialBatchEvent, Verdict {

        public boolean verified() {
            return factoryCertificate && testReport && label;
        }
    }

    /** Refused for good: something did not verify, a sample failed, or the supervisor turned it away. */
    record MaterialBatchRejected(List<Unmet> missing) implements MaterialBatchEvent, Verdict, Refused {}

    /**
     * The contractor's signature on a sample; it counts once it is witnessed.
     *
     * @param sample unique within the batch
     */
    record SampleTaken(String sample) implements MaterialBatchEvent {}

    /**
     * 见证取样: the supervisor's signature on a sample that the contractor took (S2 16, S3).
     *
     * @param lab id of the organisation it is sent to, which alone records its test
     */
    record SampleWitnessed(String sample, String lab) implements MaterialBatchEvent, Verdict {}

    /** The lab's verdict on a sample; its report is the entry's evidence. */
    record SampleTested(String sample, boolean passed, LocalDate testedOn) implements MaterialBatchEvent, Verdict {}

    /**
     * It says what was installed, because the places hear of the batch only from here on.
     *
     * @param places buildings, or dwellings; never empty
     */
    record MaterialBatchInstalled(Kind kind, Material material, List<Subject> places)
            implements MaterialBatchEvent, Verdict {}

    /** Nothing of it may be installed any more, and every place it is in has to know. */
    @Correctable("reason")
    record MaterialBatchRecalled(String reason) implements MaterialBatchEvent {}
}
