@NullMarked
package residence.record.dossier;

import org.jspecify.annotations.NullMarked;
