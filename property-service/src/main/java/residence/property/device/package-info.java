@NullMarked
package residence.property.device;

import org.jspecify.annotations.NullMarked;
