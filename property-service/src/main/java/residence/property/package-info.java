/** The decades of use: maintenance cases, devices, check-ups and more. */
@NullMarked
package residence.property;

import org.jspecify.annotations.NullMarked;
