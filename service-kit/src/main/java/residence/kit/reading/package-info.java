@NullMarked
package residence.kit.reading;

import org.jspecify.annotations.NullMarked;
