/** Where photos and papers lie, and the rule that whatever a command cites lies there (ADR 14). */
@NullMarked
package residence.kit.evidence;

import org.jspecify.annotations.NullMarked;
