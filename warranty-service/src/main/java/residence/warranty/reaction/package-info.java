@NullMarked
package residence.warranty.reaction;

import org.jspecify.annotations.NullMarked;
