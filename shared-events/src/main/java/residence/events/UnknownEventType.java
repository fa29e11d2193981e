package residence.events;

/** A type this version of the software does not know: whoever reads it stops, it is never skipped. */
public final class UnknownEventType extends RuntimeException {
    public UnknownEventType(String type) {
        super("unknown event type " + type + ": this reader is older than the event; upgrade it, never skip");
    }
}
