@NullMarked
package residence.quality.siteopenday;

import org.jspecify.annotations.NullMarked;
