/** A clock that can be moved, so that decades pass in a minute without skipping a deadline. */
@NullMarked
package residence.standalone.clock;

import org.jspecify.annotations.NullMarked;
