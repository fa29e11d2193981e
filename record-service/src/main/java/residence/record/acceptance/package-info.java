@NullMarked
package residence.record.acceptance;

import org.jspecify.annotations.NullMarked;
