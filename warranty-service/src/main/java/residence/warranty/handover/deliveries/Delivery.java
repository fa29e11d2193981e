package residence.warranty.handover.deliveries;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import residence.events.DeliveryEvent;
import residence.events.HandoverEvent.OwnerInspectionRecorded;
import residence.events.HandoverEvent.TitleCertificateIssued;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.SaleEvent.SaleCancelled;
import residence.events.SaleEvent.UnitSold;
import residence.events.Subject;
import residence.events.view.Source;
import residence.events.view.View;

/**
 * A dwelling from sale to title. Who bought is not in it.
 *
 * @param passed whether the buyer's latest inspection did; null before there was one
 */
record Delivery(
        Subject dwelling,
        State state,
        @Nullable LocalDate soldOn,
        @Nullable LocalDate inspectedOn,
        @Nullable Boolean passed,
        @Nullable LocalDate handedOverOn,
        @Nullable LocalDate titledOn) {
    static final View<Delivery, DeliveryEvent> VIEW =
            new View<>(Delivery.class, DeliveryEvent.class, Delivery::of, Delivery::after);

    /** How far the delivery of a dwelling is. */
    enum State {
        UNSOLD,
        SOLD,
        HANDED_OVER,
        TITLED
    }

    private static Delivery of(Subject dwelling) {
        return new Delivery(dwelling, State.UNSOLD, null, null, null, null, null);
    }

    private Delivery after(DeliveryEvent event, Source source) {
        return switch (event) {
            case UnitSold _ -> with(source.on(), handedOverOn, titledOn);
            case SaleCancelled _ -> with(null, handedOverOn, titledOn);
            case OwnerInspectionRecorded it -> inspected(it);
            case UnitHandedOver it -> with(soldOn, it.handedOverOn(), titledOn);
            case TitleCertificateIssued _ -> with(soldOn, handedOverOn, source.on());
        };
    }

    private Delivery with(@Nullable LocalDate sold, @Nullable LocalDate handedOver, @Nullable LocalDate titled) {
        var next = titled != null
                ? State.TITLED
                : handedOver != null ? State.HANDED_OVER : sold != null ? State.SOLD : State.UNSOLD;
        return new Delivery(dwelling, next, sold, inspectedOn, passed, handedOver, titled);
    }

    /** The latest inspection counts, of one day the one recorded last (R10). */
    private Delivery inspected(OwnerInspectionRecorded it) {
        return inspectedOn != null && inspectedOn.isAfter(it.inspectedOn())
                ? this
                : new Delivery(dwelling, state, soldOn, it.inspectedOn(), it.passed(), handedOverOn, titledOn);
    }
}
