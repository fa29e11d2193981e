package residence.warranty.handover.deliveries;

/** How far the delivery of a dwelling is. */
enum DeliveryState {
    UNSOLD,
    SOLD,
    HANDED_OVER,
    TITLED
}
