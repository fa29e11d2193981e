@NullMarked
package residence.property.checkup.checkups;

import org.jspecify.annotations.NullMarked;
