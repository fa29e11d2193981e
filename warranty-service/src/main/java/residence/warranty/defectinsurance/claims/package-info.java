@NullMarked
package residence.warranty.defectinsurance.claims;

import org.jspecify.annotations.NullMarked;
