@NullMarked
package residence.warranty.sale;

import org.jspecify.annotations.NullMarked;
