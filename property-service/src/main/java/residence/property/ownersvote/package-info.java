@NullMarked
package residence.property.ownersvote;

import org.jspecify.annotations.NullMarked;
