@NullMarked
package residence.quality.completionacceptance;

import org.jspecify.annotations.NullMarked;
