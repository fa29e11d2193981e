@NullMarked
package residence.quality.workitem;

import org.jspecify.annotations.NullMarked;
