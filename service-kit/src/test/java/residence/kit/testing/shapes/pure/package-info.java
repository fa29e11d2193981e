@NullMarked
package residence.kit.testing.shapes.pure;

import org.jspecify.annotations.NullMarked;
