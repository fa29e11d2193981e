/** Plays stories that people can read through the public HTTP interface. */
@NullMarked
package residence.standalone.sample;

import org.jspecify.annotations.NullMarked;
