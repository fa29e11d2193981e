@NullMarked
package residence.record.audience;

import org.jspecify.annotations.NullMarked;
