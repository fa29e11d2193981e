/** Proof that a building was built right: the inspection of each dwelling and the completion acceptance. */
@NullMarked
package residence.quality;

import org.jspecify.annotations.NullMarked;
