@NullMarked
package residence.quality.readers;

import org.jspecify.annotations.NullMarked;
