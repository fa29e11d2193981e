@NullMarked
package residence.project.supervision;

import org.jspecify.annotations.NullMarked;
