@NullMarked
package residence.project.projectstandards.measuredprojects;

import org.jspecify.annotations.NullMarked;
