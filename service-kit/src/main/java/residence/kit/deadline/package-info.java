@NullMarked
package residence.kit.deadline;

import org.jspecify.annotations.NullMarked;
