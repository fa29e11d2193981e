@NullMarked
package residence.record.document;

import org.jspecify.annotations.NullMarked;
