@NullMarked
package residence.property.housingprogramme;

import org.jspecify.annotations.NullMarked;
