package residence.project.community;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Codes;
import residence.events.Command;
import residence.events.Require;
import residence.events.Subject;

/** What a housing department may do with a community; the subject is {@code community/JINXIU}. */
public sealed interface CommunityCommand extends Command {

    /** Buildings that belong to it from the business date on. */
    List<Subject> joined();

    /**
     * @param name 1 to 2000 characters
     * @param region six-digit division code, or a zone's extension of one
     * @param buildings 1 to 500, each as {@code building/<id>}
     */
    record RegisterCommunity(Act act, Subject subject, String name, String region, List<Subject> buildings)
            implements CommunityCommand {
        public RegisterCommunity {
            Require.text("name", name);
            Codes.region("region", region);
            buildings = named("buildings", buildings);
            Require.check(!buildings.isEmpty(), "buildings must name 1 to 500");
        }

        @Override
        public List<Subject> joined() {
            return buildings;
        }
    }

    /**
     * Changes the name, the buildings, or both.
     *
     * @param name the new one, 1 to 2000 characters; null where it stays
     * @param joined at most 500 buildings
     * @param left at most 500 buildings, none of which joins
     * @param reason 1 to 2000 characters
     */
    record ChangeCommunity(
            Act act, Subject subject, @Nullable String name, List<Subject> joined, List<Subject> left, String reason)
            implements CommunityCommand {
        public ChangeCommunity {
            if (name != null) {
                Require.text("name", name);
            }
            joined = named("joined", joined);
            left = named("left", left);
            Require.check(
                    name != null || !joined.isEmpty() || !left.isEmpty(), "name, joined or left must say what changes");
            Require.check(joined.stream().noneMatch(left::contains), "left must name none of joined");
            Require.text("reason", reason);
        }
    }

    /**
     * Files the committee that the owners elected (建房〔2009〕274号 art. 33).
     *
     * @param committee id of the organisation
     * @param from first day of its term, up to a year after the business date
     * @param until first day after it
     */
    record FileOwnersCommittee(Act act, Subject subject, String committee, LocalDate from, LocalDate until)
            implements CommunityCommand {
        public FileOwnersCommittee {
            Codes.organisation("committee", committee);
            Require.check(!from.isAfter(act.occurredOn().plusYears(1)), "from must not lie more than a year ahead");
            Require.check(until.isAfter(from), "until must lie after from");
        }

        @Override
        public List<Subject> joined() {
            return List.of();
        }
    }

    private static List<Subject> named(String field, List<Subject> buildings) {
        Require.check(buildings.size() <= 500, field + " must name at most 500");
        buildings.forEach(building -> Require.building(field, building));
        return Require.eachOnce(field, buildings, building -> building);
    }
}
