@NullMarked
package residence.warranty.repair.repairs;

import org.jspecify.annotations.NullMarked;
