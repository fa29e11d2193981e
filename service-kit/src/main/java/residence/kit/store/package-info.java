@NullMarked
package residence.kit.store;

import org.jspecify.annotations.NullMarked;
