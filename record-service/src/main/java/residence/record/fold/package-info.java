@NullMarked
package residence.record.fold;

import org.jspecify.annotations.NullMarked;
