@NullMarked
package residence.benchmarks;

import org.jspecify.annotations.NullMarked;
