/** Who may read which rows of this service's lists. */
@NullMarked
package residence.warranty.readers;

import org.jspecify.annotations.NullMarked;
