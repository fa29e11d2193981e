@NullMarked
package residence.warranty.defectinsurance;

import org.jspecify.annotations.NullMarked;
