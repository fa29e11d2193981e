@NullMarked
package residence.warranty.repair;

import org.jspecify.annotations.NullMarked;
