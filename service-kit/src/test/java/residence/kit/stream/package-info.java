@NullMarked
package residence.kit.stream;

import org.jspecify.annotations.NullMarked;
