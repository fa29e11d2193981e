@NullMarked
package residence.property.occupancy.tenancies;

import org.jspecify.annotations.NullMarked;
