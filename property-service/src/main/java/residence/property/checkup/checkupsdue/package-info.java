@NullMarked
package residence.property.checkup.checkupsdue;

import org.jspecify.annotations.NullMarked;
