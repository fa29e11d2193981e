package residence.project.standards.profiles;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.Act;
import residence.events.Codes;
import residence.events.Region;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.kit.command.Caller;
import residence.kit.list.Filter;
import residence.kit.web.Page;
import residence.kit.web.Paging;

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
     */
    @GetMapping("/api/project/profiles")
    Page<ProfileEnacted> profiles(
            Caller caller, @RequestParam String region, @RequestParam @Nullable LocalDate on, Paging paging) {
        Codes.region("region", region);
        var day = on == null ? Act.today(clock) : on;
        return profiles.page(
                paging,
                Filter.oneOf("region", Region.around(region)),
                Filter.notAfter("validFrom", day),
                Filter.notBefore("validUntil", day).or(Filter.lacks("validUntil")));
    }
}
