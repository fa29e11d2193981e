@NullMarked
package residence.warranty.repair.openrepairs;

import org.jspecify.annotations.NullMarked;
