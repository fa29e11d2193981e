@NullMarked
package residence.property.complaint;

import org.jspecify.annotations.NullMarked;
