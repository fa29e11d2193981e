@NullMarked
package residence.record.repair;

import org.jspecify.annotations.NullMarked;
