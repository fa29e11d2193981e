@NullMarked
package residence.quality;

import org.jspecify.annotations.NullMarked;
