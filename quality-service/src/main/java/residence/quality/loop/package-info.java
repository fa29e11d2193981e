/** What is begun on the building site and open until it is ended, as verdicts ask for it. */
@NullMarked
package residence.quality.loop;

import org.jspecify.annotations.NullMarked;
