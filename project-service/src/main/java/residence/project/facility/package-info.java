@NullMarked
package residence.project.facility;

import org.jspecify.annotations.NullMarked;
