/** What people read of each noun's things, folded once for the service's list and for the record. */
@NullMarked
package residence.events.view;

import org.jspecify.annotations.NullMarked;
