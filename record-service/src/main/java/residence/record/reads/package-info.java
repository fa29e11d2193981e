@NullMarked
package residence.record.reads;

import org.jspecify.annotations.NullMarked;
