@NullMarked
package residence.property.known;

import org.jspecify.annotations.NullMarked;
