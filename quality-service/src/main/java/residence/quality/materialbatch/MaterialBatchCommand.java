package residence.quality.materialbatch;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Codes;
import residence.events.Command;
import residence.events.MaterialBatchEvent.Kind;
import residence.events.MaterialBatchEvent.Material;
import residence.events.MaterialBatchEvent.MaterialBatchReceived;
import residence.events.Require;
import residence.events.Subject;

/** What may be asked of a batch of material; the subject is {@code batch/JX-REBAR-001}. */
public sealed interface MaterialBatchCommand extends Command {

    /**
     * A batch arrived on the site on the business day 材料进场 (R3; S0 二(三)3).
     *
     * @param material each text 1 to 2000 characters
     * @param quantity more than 0, at most 1 000 000 000, in {@code unit}
     * @param unit 1 to 2000 characters
     * @param buildings of the project that it was ordered for; at most 200, none where that is open
     */
    record ReceiveMaterialBatch(
            Act act,
            Subject subject,
            Subject project,
            Kind kind,
            Material material,
            BigDecimal quantity,
            String unit,
            List<Subject> buildings)
            implements MaterialBatchCommand {
        public ReceiveMaterialBatch {
            Require.project("project", project);
            check(material);
            MaterialBatchReceived.quantity(quantity);
            Require.text("unit", unit);
            buildings = upTo200("buildings", buildings);
            buildings.forEach(building -> Require.building("buildings", building));
        }

        private static void check(Material material) {
            Require.text("material.name", material.name());
            Require.code("material.specification", material.specification());
            Require.text("material.manufacturer", material.manufacturer());
            Require.text("material.supplier", material.supplier());
            Require.code("material.batchNumber", material.batchNumber());
        }
    }

    /**
     * 三核验: what the supervisor found of the factory certificate, the test report and the label; all three have to
     * verify, or the batch is refused (R3; S0 二(三)3, S2 14).
     *
     * @param remark 1 to 2000 characters, or null
     */
    record CheckMaterialBatch(
            Act act,
            Subject subject,
            boolean factoryCertificate,
            boolean testReport,
            boolean label,
            @Nullable String remark)
            implements MaterialBatchCommand {
        public CheckMaterialBatch {
            if (remark != null) {
                Require.text("remark", remark);
            }
        }
    }

    /** The supervisor turns it away for what no paper shows: it arrived damp, or spoiled in store. */
    record RejectMaterialBatch(Act act, Subject subject, String reason) implements MaterialBatchCommand {
        public RejectMaterialBatch {
            Require.text("reason", reason);
        }
    }

    /** The contractor takes a sample 取样 (S2 16). */
    record TakeSample(Act act, Subject subject, String sample) implements MaterialBatchCommand {
        public TakeSample {
            Require.id("sample", sample);
        }
    }

    /**
     * The supervisor witnesses a sample that the contractor took 见证, and says where it is sent (S2 16, S3).
     *
     * @param lab id of the lab's organisation; a credit code must be shaped like one
     */
    record WitnessSample(Act act, Subject subject, String sample, String lab) implements MaterialBatchCommand {
        public WitnessSample {
            Require.id("sample", sample);
            Codes.organisation("lab", lab);
        }
    }

    /** The lab's result; the rules ask for the digest of its report as evidence. */
    record RecordSampleTest(Act act, Subject subject, String sample, boolean passed) implements MaterialBatchCommand {
        public RecordSampleTest {
            Require.id("sample", sample);
        }
    }

    /**
     * The contractor installs it (R3).
     *
     * @param places 1 to 200 buildings or dwellings of the project, none inside another
     */
    record InstallMaterialBatch(Act act, Subject subject, List<Subject> places) implements MaterialBatchCommand {
        public InstallMaterialBatch {
            places = upTo200("places", places);
            places.forEach(place -> Require.place("places", place));
            Require.check(!places.isEmpty(), "places must name 1 to 200");
            for (Subject place : places) {
                Require.check(
                        places.stream().filter(place::within).count() == 1, "places must not name one inside another");
            }
        }
    }

    /** It is called back, from the store or out of every place it is in (R3). */
    record RecallMaterialBatch(Act act, Subject subject, String reason) implements MaterialBatchCommand {
        public RecallMaterialBatch {
            Require.text("reason", reason);
        }
    }

    private static List<Subject> upTo200(String field, List<Subject> subjects) {
        Require.check(subjects.size() <= 200, field + " must name at most 200");
        return Require.eachOnce(field, subjects, subject -> subject);
    }
}
