@NullMarked
package residence.record.handover;

import org.jspecify.annotations.NullMarked;
