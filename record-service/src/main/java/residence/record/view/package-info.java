@NullMarked
package residence.record.view;

import org.jspecify.annotations.NullMarked;
