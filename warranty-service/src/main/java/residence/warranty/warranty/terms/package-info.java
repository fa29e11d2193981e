@NullMarked
package residence.warranty.warranty.terms;

import org.jspecify.annotations.NullMarked;
