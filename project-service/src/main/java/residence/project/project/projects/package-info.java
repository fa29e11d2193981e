@NullMarked
package residence.project.project.projects;

import org.jspecify.annotations.NullMarked;
