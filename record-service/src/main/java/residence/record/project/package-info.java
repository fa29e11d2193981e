@NullMarked
package residence.record.project;

import org.jspecify.annotations.NullMarked;
