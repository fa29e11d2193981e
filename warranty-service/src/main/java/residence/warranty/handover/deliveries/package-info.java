@NullMarked
package residence.warranty.handover.deliveries;

import org.jspecify.annotations.NullMarked;
