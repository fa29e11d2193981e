package residence.record.file;

import java.util.List;
import residence.kit.problem.Invalid;
import residence.kit.web.Cursor;
import residence.kit.web.Page;

/**
 * Which dwellings of a building are listed.
 *
 * @param after the dwelling after which the page starts, its subject's path; blank for the first page
 */
record DwellingPage(String after, int limit) {

    /** @throws Invalid for a cursor that names no dwelling of this building */
    Page<Listed> of(List<Listed> all) {
        int from = from(all);
        var rows = all.subList(from, Math.min(from + limit + 1, all.size()));
        return Page.of(rows, limit, last -> Cursor.after(last.subject()));
    }

    private int from(List<Listed> all) {
        if (after.isEmpty()) {
            return 0;
        }
        int place = all.stream().map(listed -> listed.subject().path()).toList().indexOf(after);
        if (place < 0) {
            throw Invalid.of("cursor", "not-cursor");
        }
        return place + 1;
    }
}
