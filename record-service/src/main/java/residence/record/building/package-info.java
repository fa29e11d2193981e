@NullMarked
package residence.record.building;

import org.jspecify.annotations.NullMarked;
