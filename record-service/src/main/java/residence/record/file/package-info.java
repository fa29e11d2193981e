@NullMarked
package residence.record.file;

import org.jspecify.annotations.NullMarked;
