@NullMarked
package residence.kit.embedded;

import org.jspecify.annotations.NullMarked;
