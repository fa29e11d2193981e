@NullMarked
package residence.property.reaction;

import org.jspecify.annotations.NullMarked;
