@NullMarked
package residence.kit.problem;

import org.jspecify.annotations.NullMarked;
