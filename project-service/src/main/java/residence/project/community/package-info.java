@NullMarked
package residence.project.community;

import org.jspecify.annotations.NullMarked;
