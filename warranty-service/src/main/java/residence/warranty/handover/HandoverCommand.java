package residence.warranty.handover;

import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Command;
import residence.events.HandoverEvent.Promise;
import residence.events.Length;
import residence.events.Require;
import residence.events.Subject;

/** From the buyer's own inspection to the title. */
public sealed interface HandoverCommand extends Command {

    /** @param findings at most 100; at least one where the inspection did not pass */
    record RecordOwnerInspection(Act act, Subject subject, boolean passed, List<String> findings)
            implements HandoverCommand {
        public RecordOwnerInspection {
            findings = List.copyOf(findings);
            findings.forEach(finding -> Require.text("findings", finding));
            Require.check(findings.size() <= 100, "findings must be at most 100");
            Require.check(passed || !findings.isEmpty(), "findings must say what did not pass");
        }
    }

    /**
     * @param buyers person references of those it is handed to, 1 to 20, each once
     * @param qualityGuarantee digest of the 住宅质量保证书 (L2)
     * @param userManual digest of the 住宅使用说明书 (L2)
     * @param promises terms that the quality guarantee promises beyond the law, at most one a part, each a
     *     {@link Length}: a period, or for heating and cooling a number of seasons (R11)
     */
    record HandOverUnit(
            Act act,
            Subject subject,
            List<String> buyers,
            @Nullable String qualityGuarantee,
            @Nullable String userManual,
            @Nullable List<Promise> promises)
            implements HandoverCommand {
        public HandOverUnit {
            buyers = Require.ids("buyers", buyers, 20);
            Require.digest("qualityGuarantee", qualityGuarantee);
            Require.digest("userManual", userManual);
            promises = promises == null ? List.of() : List.copyOf(promises);
            promises.forEach(HandOverUnit::requireLength);
            Require.check(
                    promises.stream().noneMatch(promise -> promise.part().common()),
                    "promises must be of parts of the dwelling: a common part has one term for all owners");
            Require.eachOnce("promises", promises, Promise::part);
        }

        /** A design life is the building's, and no dwelling's part is promised that long. */
        private static void requireLength(Promise promise) {
            var length = Length.parse("promises", promise.length(), promise.part());
            Require.check(!(length instanceof Length.DesignLife), "promises: no part of a dwelling has a design life");
        }
    }

    /** @param certificateNumber of the 不动产权证书 */
    record IssueTitleCertificate(Act act, Subject subject, String certificateNumber) implements HandoverCommand {
        public IssueTitleCertificate {
            Require.code("certificateNumber", certificateNumber);
            Require.atMost(64, "certificateNumber", certificateNumber);
        }
    }
}
