package residence.kit.store;

import java.util.List;

/**
 * What stood about a subject when it was read.
 *
 * @param position the store's last one at that moment; 0 where it was empty
 */
public record Known(long position, List<Recorded> entries) {}
