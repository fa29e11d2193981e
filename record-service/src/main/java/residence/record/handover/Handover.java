package residence.record.handover;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Entry;
import residence.events.HandoverEvent;
import residence.events.HandoverEvent.OwnerInspectionRecorded;
import residence.events.HandoverEvent.Promise;
import residence.events.HandoverEvent.TitleCertificateIssued;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.view.Lists;
import residence.events.view.Source;
import residence.record.fold.Chapter;
import residence.record.fold.Disclosure;

/**
 * Hand-over of the dwelling 交房: the buyer's own inspection before it, the two documents with it, the title after it
 * (R10).
 */
public record Handover(
        List<OwnerInspection> inspections,
        @Nullable Delivery delivery,
        @Nullable Title title) {
    public static final Handover BLANK = new Handover(List.of(), null, null);
    public static final Chapter<HandoverEvent, Handover> CHAPTER =
            Chapter.of("handover", HandoverEvent.class, Handover.class, BLANK, Handover::fold, Disclosure.DELIVERED);

    /** @param buyer person reference of the one who inspected */
    public record OwnerInspection(
            String buyer, LocalDate inspectedOn, boolean passed, List<String> findings, Source source) {}

    /**
     * The hand-over itself.
     *
     * @param buyers person references; from then on the dwelling's owners on the record
     * @param qualityGuarantee digest of the 住宅质量保证书 (L2)
     * @param userManual digest of the 住宅使用说明书 (L2)
     * @param promises longer terms that the quality guarantee promises
     */
    public record Delivery(
            List<String> buyers,
            LocalDate handedOverOn,
            String qualityGuarantee,
            String userManual,
            List<Promise> promises,
            Source source) {}

    public record Title(String certificateNumber, Source source) {}

    static Handover fold(Handover handover, HandoverEvent event, Entry<?> entry) {
        var source = Source.of(entry);
        return switch (event) {
            case OwnerInspectionRecorded inspected ->
                new Handover(
                        Lists.plus(handover.inspections, inspection(inspected, source)),
                        handover.delivery,
                        handover.title);
            case UnitHandedOver delivered ->
                new Handover(handover.inspections, delivery(delivered, source), handover.title);
            case TitleCertificateIssued issued ->
                new Handover(handover.inspections, handover.delivery, new Title(issued.certificateNumber(), source));
        };
    }

    private static OwnerInspection inspection(OwnerInspectionRecorded event, Source source) {
        return new OwnerInspection(event.buyer(), event.inspectedOn(), event.passed(), event.findings(), source);
    }

    private static Delivery delivery(UnitHandedOver event, Source source) {
        return new Delivery(
                event.buyers(),
                event.handedOverOn(),
                event.qualityGuarantee(),
                event.userManual(),
                event.promises(),
                source);
    }
}
