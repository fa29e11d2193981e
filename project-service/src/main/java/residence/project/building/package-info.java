@NullMarked
package residence.project.building;

import org.jspecify.annotations.NullMarked;
