package residence.events;

import java.time.LocalDate;
import java.util.List;

/** Hand-over to the buyers 交房. Subject is the dwelling. */
public sealed interface HandoverEvent extends DeliveryEvent, HoldingEvent {
    /**
     * The buyer's own inspection 先验房后收房.
     *
     * @param buyer person reference of the buyer who inspected, by the buyer's own token
     * @param inspectedOn the latest inspection decides, so its day stands in the event
     * @param findings what was found; never empty where it did not pass
     */
    record OwnerInspectionRecorded(String buyer, LocalDate inspectedOn, boolean passed, List<String> findings)
            implements HandoverEvent {}

    /**
     * A longer term than the law's that the quality guarantee promises for one part (R11: a contract may lengthen,
     * never shorten).
     *
     * @param length a {@link Length} as in a profile's figures, from hand-over: {@code P8Y}; {@code 3 seasons} of
     *     heating or cooling
     */
    record Promise(Part part, String length) {}

    /**
     * @param buyers person references of those it was handed to; from then on its owners on the record
     * @param qualityGuarantee digest of the 住宅质量保证书 as signed (L2)
     * @param userManual digest of the 住宅使用说明书 as handed over (L2)
     * @param promises what the quality guarantee promises beyond the law; mostly empty
     */
    record UnitHandedOver(
            List<String> buyers,
            LocalDate handedOverOn,
            String qualityGuarantee,
            String userManual,
            List<Promise> promises)
            implements HandoverEvent, Verdict {}

    @Correctable({"certificateNumber", Correctable.DAY})
    record TitleCertificateIssued(String certificateNumber) implements HandoverEvent {}
}
