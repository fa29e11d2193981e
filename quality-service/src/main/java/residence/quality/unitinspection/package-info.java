@NullMarked
package residence.quality.unitinspection;

import org.jspecify.annotations.NullMarked;
