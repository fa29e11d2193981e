package residence.record.flags;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.Codes;
import residence.kit.command.Caller;
import residence.kit.web.Cursor;
import residence.kit.web.Page;
import residence.record.view.Subjects;

/** Entries that lost their ground and wait for a person (domain, section 5): the list of who has to look at them. */
@RestController
class OpenFlagsApi {
    private final OpenFlags flags;

    OpenFlagsApi(OpenFlags flags) {
        this.flags = flags;
    }

    /**
     * For authorities, within their own region.
     *
     * @param region only what lies in it, its division code
     * @param building only this building and what is inside it
     * @param limit of documents on the page
     */
    @GetMapping("/api/record/open-flags")
    Page<OpenFlags.Waiting> waiting(
            Caller caller,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String building,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") Cursor cursor) {
        String own = caller.region();
        if (!caller.authority() || own == null) {
            throw new AccessDeniedException("what waits for a person is for the authorities");
        }
        if (region != null) {
            Codes.region("region", region);
        }
        var place = building == null ? null : Subjects.building(building);
        int most = Page.limit(limit);
        var rows = flags.waiting(new OpenFlags.Wanted(own, region, place), cursor, most + 1);
        return Page.of(rows, most, OpenFlags.Waiting::cursor);
    }
}
