@NullMarked
package residence.kit.command;

import org.jspecify.annotations.NullMarked;
