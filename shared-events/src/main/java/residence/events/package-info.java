@NullMarked
package residence.events;

import org.jspecify.annotations.NullMarked;
