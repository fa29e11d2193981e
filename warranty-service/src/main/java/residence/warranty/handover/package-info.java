@NullMarked
package residence.warranty.handover;

import org.jspecify.annotations.NullMarked;
