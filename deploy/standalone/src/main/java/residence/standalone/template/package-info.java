/** YAML with loops, so that many dwellings are written as one. */
@NullMarked
package residence.standalone.template;

import org.jspecify.annotations.NullMarked;
