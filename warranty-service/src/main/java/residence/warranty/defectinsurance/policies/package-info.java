@NullMarked
package residence.warranty.defectinsurance.policies;

import org.jspecify.annotations.NullMarked;
