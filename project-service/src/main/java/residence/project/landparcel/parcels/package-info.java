@NullMarked
package residence.project.landparcel.parcels;

import org.jspecify.annotations.NullMarked;
