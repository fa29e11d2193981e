/** What several nouns of this service ask: the building a place lies in, its parties, who bought and who owns. */
@NullMarked
package residence.warranty.known;

import org.jspecify.annotations.NullMarked;
