@NullMarked
package residence.project.standards;

import org.jspecify.annotations.NullMarked;
