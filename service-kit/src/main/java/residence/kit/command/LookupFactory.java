package residence.kit.command;

/** Opens a lookup for one decision. */
@FunctionalInterface
public interface LookupFactory {
    TracedLookup open();
}
