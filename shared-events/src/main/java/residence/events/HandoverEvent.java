package residence.events;

import java.time.LocalDate;
import java.util.List;

/** Hand-over to the buyers 交房. Subject is the dwelling. */
public sealed interface HandoverEvent extends DomainEvent {
    /** The buyer's own inspection 先验房后收房. */
    record OwnerInspectionRecorded(String buyer, boolean passed, List<String> findings) implements HandoverEvent {}

    /**
     * @param buyers person references of those it was handed to; from then on its owners on the record
     * @param qualityGuarantee digest of the 住宅质量保证书 as signed (L2)
     * @param userManual digest of the 住宅使用说明书 as handed over (L2)
     */
    record UnitHandedOver(List<String> buyers, LocalDate handedOverOn, String qualityGuarantee, String userManual)
            implements HandoverEvent, Verdict {}

    record TitleCertificateIssued(String certificateNumber) implements HandoverEvent {}
}
