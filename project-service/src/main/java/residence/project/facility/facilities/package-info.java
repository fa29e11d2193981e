@NullMarked
package residence.project.facility.facilities;

import org.jspecify.annotations.NullMarked;
