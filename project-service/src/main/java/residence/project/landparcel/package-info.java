@NullMarked
package residence.project.landparcel;

import org.jspecify.annotations.NullMarked;
