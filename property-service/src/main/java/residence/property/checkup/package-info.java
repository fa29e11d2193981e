@NullMarked
package residence.property.checkup;

import org.jspecify.annotations.NullMarked;
