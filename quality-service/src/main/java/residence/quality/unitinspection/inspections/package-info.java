@NullMarked
package residence.quality.unitinspection.inspections;

import org.jspecify.annotations.NullMarked;
