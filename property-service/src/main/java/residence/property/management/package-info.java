@NullMarked
package residence.property.management;

import org.jspecify.annotations.NullMarked;
