@NullMarked
package residence.quality.siteopenday.opendays;

import org.jspecify.annotations.NullMarked;
