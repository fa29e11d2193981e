@NullMarked
package residence.record.webhooks;

import org.jspecify.annotations.NullMarked;
