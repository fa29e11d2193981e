@NullMarked
package residence.project.project;

import org.jspecify.annotations.NullMarked;
