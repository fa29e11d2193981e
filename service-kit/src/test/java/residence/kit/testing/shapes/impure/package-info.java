@NullMarked
package residence.kit.testing.shapes.impure;

import org.jspecify.annotations.NullMarked;
