@NullMarked
package residence.record.checkup;

import org.jspecify.annotations.NullMarked;
