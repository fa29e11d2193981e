@NullMarked
package residence.record;

import org.jspecify.annotations.NullMarked;
