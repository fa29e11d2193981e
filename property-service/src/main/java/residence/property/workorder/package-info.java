@NullMarked
package residence.property.workorder;

import org.jspecify.annotations.NullMarked;
