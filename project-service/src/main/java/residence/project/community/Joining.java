package residence.project.community;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Membership;
import residence.events.Region;
import residence.events.Subject;
import residence.events.Unmet;

/**
 * A building that is to join a community.
 *
 * @param region where it lies; null where it was not admitted, nor registered by the business day
 * @param memberships all that it has or had
 */
record Joining(Subject building, @Nullable String region, List<Membership> memberships) {

    /** All that keeps it from joining {@code community} on {@code day}. */
    Stream<Unmet> unmet(Subject community, String communityRegion, LocalDate day) {
        if (region == null) {
            return Stream.of(Unmet.of("not-heard.building", "building", building));
        }
        boolean near = Region.covers(communityRegion, region) || Region.covers(region, communityRegion);
        return Stream.concat(
                Unmet.when(!near, "community.another-region", "building", building, "region", region),
                memberships.stream()
                        .filter(membership -> membership.reaches(day))
                        .map(membership -> taken(membership, community)));
    }

    private Unmet taken(Membership membership, Subject community) {
        var until = membership.until();
        if (until != null) {
            return Unmet.of(
                    "community.left-later", "building", building, "community", membership.community(), "until", until);
        }
        return membership.community().equals(community)
                ? Unmet.of("community.already-in", "building", building)
                : Unmet.of("community.in-another", "building", building, "community", membership.community());
    }
}
