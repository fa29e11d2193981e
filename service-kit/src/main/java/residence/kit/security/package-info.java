@NullMarked
package residence.kit.security;

import org.jspecify.annotations.NullMarked;
