/** The decades of use: maintenance cases and check-ups. */
@NullMarked
package residence.property;

import org.jspecify.annotations.NullMarked;
