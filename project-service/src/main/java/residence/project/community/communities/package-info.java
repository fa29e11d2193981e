@NullMarked
package residence.project.community.communities;

import org.jspecify.annotations.NullMarked;
