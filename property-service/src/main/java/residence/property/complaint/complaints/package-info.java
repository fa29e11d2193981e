@NullMarked
package residence.property.complaint.complaints;

import org.jspecify.annotations.NullMarked;
