@NullMarked
package residence.project.building.buildings;

import org.jspecify.annotations.NullMarked;
