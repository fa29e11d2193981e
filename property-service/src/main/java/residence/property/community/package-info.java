/** Who is what in the common affairs of a community. */
@NullMarked
package residence.property.community;

import org.jspecify.annotations.NullMarked;
