@NullMarked
package residence.property.housingprogramme.programmes;

import org.jspecify.annotations.NullMarked;
