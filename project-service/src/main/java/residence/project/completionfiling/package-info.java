@NullMarked
package residence.project.completionfiling;

import org.jspecify.annotations.NullMarked;
