@NullMarked
package residence.project.lists;

import org.jspecify.annotations.NullMarked;
