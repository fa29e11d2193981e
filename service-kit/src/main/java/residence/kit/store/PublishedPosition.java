package residence.kit.store;

/** How far the service's topic reaches. */
@FunctionalInterface
public interface PublishedPosition {
    /** A service that publishes nothing. */
    PublishedPosition NONE = () -> 0;

    /** The highest position that any event in the topic carries; 0 where there is none. */
    long last();
}
