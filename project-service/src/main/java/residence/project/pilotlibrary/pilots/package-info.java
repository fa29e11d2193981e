@NullMarked
package residence.project.pilotlibrary.pilots;

import org.jspecify.annotations.NullMarked;
