/** From the sale of a dwelling to the end of its last warranty. */
@NullMarked
package residence.warranty;

import org.jspecify.annotations.NullMarked;
