@NullMarked
package residence.warranty.warranty;

import org.jspecify.annotations.NullMarked;
