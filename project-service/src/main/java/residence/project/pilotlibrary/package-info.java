@NullMarked
package residence.project.pilotlibrary;

import org.jspecify.annotations.NullMarked;
