@NullMarked
package residence.quality.completionacceptance.blocking;

import org.jspecify.annotations.NullMarked;
