/** Lists of a noun's things: kept from the stream, filtered, sorted, shown page by page to those who may read each row. */
@NullMarked
package residence.kit.list;

import org.jspecify.annotations.NullMarked;
