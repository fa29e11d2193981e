@NullMarked
package residence.record.timeline;

import org.jspecify.annotations.NullMarked;
