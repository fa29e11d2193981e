@NullMarked
package residence.record.flags;

import org.jspecify.annotations.NullMarked;
