@NullMarked
package residence.property.occupancy;

import org.jspecify.annotations.NullMarked;
