@NullMarked
package residence.record.notices;

import org.jspecify.annotations.NullMarked;
