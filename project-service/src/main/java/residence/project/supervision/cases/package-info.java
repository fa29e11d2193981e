@NullMarked
package residence.project.supervision.cases;

import org.jspecify.annotations.NullMarked;
