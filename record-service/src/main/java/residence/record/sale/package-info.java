@NullMarked
package residence.record.sale;

import org.jspecify.annotations.NullMarked;
