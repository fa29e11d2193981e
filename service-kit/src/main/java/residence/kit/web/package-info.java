@NullMarked
package residence.kit.web;

import org.jspecify.annotations.NullMarked;
