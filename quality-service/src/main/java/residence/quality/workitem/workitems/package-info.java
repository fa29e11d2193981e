@NullMarked
package residence.quality.workitem.workitems;

import org.jspecify.annotations.NullMarked;
