@NullMarked
package residence.property;

import org.jspecify.annotations.NullMarked;
