@NullMarked
package residence.record.inspection;

import org.jspecify.annotations.NullMarked;
