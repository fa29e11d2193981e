@NullMarked
package residence.property.management.managements;

import org.jspecify.annotations.NullMarked;
