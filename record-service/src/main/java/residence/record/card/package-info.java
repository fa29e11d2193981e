@NullMarked
package residence.record.card;

import org.jspecify.annotations.NullMarked;
