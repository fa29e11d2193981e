@NullMarked
package residence.property.decoration;

import org.jspecify.annotations.NullMarked;
