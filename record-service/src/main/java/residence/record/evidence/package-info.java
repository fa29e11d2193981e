/** Photos and papers (architecture, section 8; ADR 14): an annex of the record, which no replay brings back. */
@NullMarked
package residence.record.evidence;

import org.jspecify.annotations.NullMarked;
