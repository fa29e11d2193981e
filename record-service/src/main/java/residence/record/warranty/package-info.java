@NullMarked
package residence.record.warranty;

import org.jspecify.annotations.NullMarked;
