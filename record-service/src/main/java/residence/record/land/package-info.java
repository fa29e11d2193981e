@NullMarked
package residence.record.land;

import org.jspecify.annotations.NullMarked;
