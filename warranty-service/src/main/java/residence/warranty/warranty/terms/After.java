package residence.warranty.warranty.terms;

import java.time.LocalDate;
import java.util.Locale;
import residence.events.Require;

/** Where a page of terms begins: behind the term with this end, clock and part. */
record After(LocalDate day, String clock, String part) {
    private static final After NOTHING = new After(LocalDate.of(1800, 1, 1), "", "");

    /** @throws IllegalArgumentException for a cursor that no page gave */
    static After parse(String cursor) {
        if (cursor.isEmpty()) {
            return NOTHING;
        }
        var parts = cursor.split(" ");
        Require.check(parts.length == 3, "cursor must be as the page before gave it");
        return new After(LocalDate.parse(parts[0]), parts[1], parts[2]);
    }

    static String cursor(TermsApi.TermRow row) {
        var clock = row.place().child("clock", row.clock().name().toLowerCase(Locale.ROOT));
        return row.endsOn() + " " + clock + " " + row.part();
    }
}
