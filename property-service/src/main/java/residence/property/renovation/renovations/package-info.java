@NullMarked
package residence.property.renovation.renovations;

import org.jspecify.annotations.NullMarked;
