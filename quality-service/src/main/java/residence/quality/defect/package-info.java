@NullMarked
package residence.quality.defect;

import org.jspecify.annotations.NullMarked;
