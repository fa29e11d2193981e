@NullMarked
package residence.property.occupancy.designations;

import org.jspecify.annotations.NullMarked;
