package residence.kit.store;

/**
 * A stream's state, serialised.
 *
 * @param fingerprint of the code that folded it: a state that other code folded is not read
 */
public record Snapshot(String fingerprint, byte[] state) {}
