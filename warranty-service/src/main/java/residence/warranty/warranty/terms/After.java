package residence.warranty.warranty.terms;

import java.time.LocalDate;
import residence.events.Clocks;
import residence.kit.web.Cursor;

/** Where a page of terms begins: behind the term with this end, clock and part. */
record After(LocalDate day, String clock, String part) {
    private static final After NOTHING = new After(LocalDate.of(1800, 1, 1), "", "");

    static After of(Cursor cursor) {
        return cursor.read(3, NOTHING, key -> new After(LocalDate.parse(key.get(0)), key.get(1), key.get(2)));
    }

    static Cursor cursor(TermsApi.TermRow row) {
        return Cursor.after(row.endsOn(), Clocks.of(row.place(), row.clock()), row.part());
    }
}
