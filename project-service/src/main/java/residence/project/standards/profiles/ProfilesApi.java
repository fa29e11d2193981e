package residence.project.standards.profiles;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.Act;
import residence.events.Codes;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.kit.command.Caller;
import residence.kit.web.Cursor;
import residence.kit.web.Page;

/** What is law, where and when. Everybody may read it. */
@RestController
class ProfilesApi {
    private final Profiles profiles;
    private final Clock clock;

    ProfilesApi(Profiles profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    /**
     * Profiles in force, also those that bind only where they are applied.
     *
     * @param region division code; those of the regions around it are listed too
     * @param on null: today
     * @param cursor of the page before, else nothing
     */
    @GetMapping("/api/project/profiles")
    Page<ProfileEnacted> profiles(
            Caller caller,
            @RequestParam String region,
            @RequestParam @Nullable LocalDate on,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") Cursor cursor) {
        Codes.region("region", region);
        int rows = Page.limit(limit);
        var day = on == null ? Act.today(clock) : on;
        var found = profiles.inForce(region, day, cursor.text(), rows + 1);
        return Page.of(found, rows, row -> Cursor.after("region/" + row.region() + "/profile/" + row.profile()));
    }
}
