@NullMarked
package residence.quality.materialbatch.batches;

import org.jspecify.annotations.NullMarked;
