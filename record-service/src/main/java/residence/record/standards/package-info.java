@NullMarked
package residence.record.standards;

import org.jspecify.annotations.NullMarked;
