@NullMarked
package residence.kit.testing;

import org.jspecify.annotations.NullMarked;
