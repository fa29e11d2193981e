@NullMarked
package residence.property.workorder.openworkorders;

import org.jspecify.annotations.NullMarked;
