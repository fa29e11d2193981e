@NullMarked
package residence.project.projectstandards;

import org.jspecify.annotations.NullMarked;
