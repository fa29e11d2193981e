@NullMarked
package residence.record.workorder;

import org.jspecify.annotations.NullMarked;
