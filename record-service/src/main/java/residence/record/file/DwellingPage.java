package residence.record.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which dwellings of a building are listed.
 *
 * @param after the dwelling after which the page starts, its subject's path; null for the first page
 */
record DwellingPage(@Nullable String after, int limit) {

    List<DwellingState> items(List<DwellingState> all) {
        int from = from(all);
        return all.subList(from, Math.min(from + limit, all.size()));
    }

    @Nullable
    String next(List<DwellingState> all) {
        int to = from(all) + limit;
        return to < all.size() ? all.get(to - 1).dwelling().path() : null;
    }

    private int from(List<DwellingState> all) {
        if (after == null) {
            return 0;
        }
        int place = all.stream().map(state -> state.dwelling().path()).toList().indexOf(after);
        if (place < 0) {
            throw new IllegalArgumentException("cursor names no dwelling of this building");
        }
        return place + 1;
    }
}
