@NullMarked
package residence.property.maintenancefund.funds;

import org.jspecify.annotations.NullMarked;
