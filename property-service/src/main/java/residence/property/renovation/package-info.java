@NullMarked
package residence.property.renovation;

import org.jspecify.annotations.NullMarked;
