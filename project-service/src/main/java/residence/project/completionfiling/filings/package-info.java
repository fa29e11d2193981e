@NullMarked
package residence.project.completionfiling.filings;

import org.jspecify.annotations.NullMarked;
