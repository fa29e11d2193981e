@NullMarked
package residence.property.decoration.decorations;

import org.jspecify.annotations.NullMarked;
