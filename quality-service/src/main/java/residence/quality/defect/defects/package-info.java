@NullMarked
package residence.quality.defect.defects;

import org.jspecify.annotations.NullMarked;
