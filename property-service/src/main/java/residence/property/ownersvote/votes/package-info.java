@NullMarked
package residence.property.ownersvote.votes;

import org.jspecify.annotations.NullMarked;
