/** The whole platform in one JVM: the same services, each in a context of its own, on embedded infrastructure. */
@NullMarked
package residence.standalone;

import org.jspecify.annotations.NullMarked;
