package residence.record.reads;

import java.time.Instant;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.kit.command.Caller;
import residence.kit.web.Cursor;
import residence.kit.web.Page;
import residence.record.audience.Audience;
import residence.record.audience.Audiences;
import residence.record.document.AsOf;
import residence.record.dossier.Dossiers;
import residence.record.view.Subjects;

/** Who read a dwelling's card: for those who hold it, and for the authority. */
@RestController
class AccessLogApi {
    private final ReadLog log;
    private final Dossiers dossiers;
    private final Audiences audiences;

    AccessLogApi(ReadLog log, Dossiers dossiers, Audiences audiences) {
        this.log = log;
        this.dossiers = dossiers;
        this.audiences = audiences;
    }

    /**
     * One read.
     *
     * @param role of the reader; who of a household it was is not told
     * @param yourself whether it was the caller
     */
    record Item(long number, Instant at, String role, String organisation, Audience audience, boolean yourself) {}

    @GetMapping("/api/record/buildings/{building}/entrances/{entrance}/units/{unit}/access-log")
    Page<Item> reads(
            Caller caller,
            @PathVariable String building,
            @PathVariable String entrance,
            @PathVariable String unit,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") Cursor cursor) {
        var dwelling = Subjects.unit(building, entrance, unit);
        var audience = audiences.of(caller, dossiers.open(dwelling, AsOf.NOW)).audience();
        if (audience != Audience.HOLDER && audience != Audience.AUTHORITY) {
            throw new AccessDeniedException("who read a card is for those who hold the dwelling");
        }
        int most = Page.limit(limit);
        long before = cursor.read(1, Long.MAX_VALUE, key -> Long.parseLong(key.getFirst()));
        var items = log.of(dwelling, before, most + 1).stream()
                .map(row -> item(row, caller))
                .toList();
        return Page.of(items, most, item -> Cursor.after(item.number()));
    }

    private static Item item(ReadLog.Row row, Caller caller) {
        var read = row.read();
        return new Item(
                row.number(),
                read.at(),
                read.role(),
                read.organisation(),
                Audience.valueOf(read.audience()),
                !caller.account().isEmpty() && read.account().equals(caller.account()));
    }
}
