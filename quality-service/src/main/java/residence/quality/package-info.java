/**
 * Proof that a building was built right: its material, the work that the next hides, defects, open days, the inspection of
 * each dwelling and the completion acceptance.
 */
@NullMarked
package residence.quality;

import org.jspecify.annotations.NullMarked;
