@NullMarked
package residence.property.workorder.workorders;

import org.jspecify.annotations.NullMarked;
