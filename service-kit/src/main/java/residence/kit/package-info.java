@NullMarked
package residence.kit;

import org.jspecify.annotations.NullMarked;
