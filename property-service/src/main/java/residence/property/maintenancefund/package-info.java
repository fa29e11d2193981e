@NullMarked
package residence.property.maintenancefund;

import org.jspecify.annotations.NullMarked;
