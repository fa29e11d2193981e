package residence.kit.testing.shapes.impure;

/** Public, and nobody outside its package uses it. */
public final class Shade {}
