/** From land to the last milestone: parcels, projects, standards, buildings. */
@NullMarked
package residence.project;

import org.jspecify.annotations.NullMarked;
