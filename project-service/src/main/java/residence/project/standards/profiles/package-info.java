@NullMarked
package residence.project.standards.profiles;

import org.jspecify.annotations.NullMarked;
