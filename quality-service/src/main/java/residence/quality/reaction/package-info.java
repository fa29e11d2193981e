@NullMarked
package residence.quality.reaction;

import org.jspecify.annotations.NullMarked;
