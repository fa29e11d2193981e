@NullMarked
package residence.quality.materialbatch;

import org.jspecify.annotations.NullMarked;
