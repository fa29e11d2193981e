package residence.property.ownersvote;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Command;
import residence.events.CommunityScope;
import residence.events.OwnersVoteEvent.Choice;
import residence.events.OwnersVoteEvent.Matter;
import residence.events.Require;
import residence.events.Subject;

/** What may be asked of a vote of a community's owners; the subject is {@code community/.../vote/...}. */
public sealed interface OwnersVoteCommand extends Command {

    /**
     * Puts a question to the owners.
     *
     * @param about what is decided on, where it has an id of its own; else null. In the community, or in no place at all, as a
     *     renovation
     * @param question 1 to 2000 characters
     * @param scope whose owners decide: up to 500 buildings, and entrances of others; empty for the whole community
     * @param lastDay last day of voting, today at the earliest and at most a year after the first
     * @param oneOwner which dwellings have one owner: up to 2000 groups of 2 to 500 dwellings, each named once. References
     *     of persons do not tell, so whoever opens the vote does
     */
    record OpenVote(
            Act act,
            Subject subject,
            Matter matter,
            @Nullable Subject about,
            String question,
            List<Subject> scope,
            LocalDate lastDay,
            List<List<Subject>> oneOwner)
            implements OwnersVoteCommand {
        public OpenVote {
            Require.text("question", question);
            scope = CommunityScope.of("scope", scope);
            oneOwner = groups(oneOwner);
        }

        private static List<List<Subject>> groups(List<List<Subject>> groups) {
            Require.check(groups.size() <= 2000, "oneOwner must have at most 2000 groups");
            groups.forEach(group -> Require.check(
                    group.size() >= 2 && group.size() <= 500, "oneOwner must have 2 to 500 dwellings in each group"));
            var dwellings = groups.stream().flatMap(List::stream).toList();
            dwellings.forEach(dwelling -> Require.dwelling("oneOwner", dwelling));
            Require.eachOnce("oneOwner", dwellings, dwelling -> dwelling);
            return groups.stream().map(List::copyOf).toList();
        }
    }

    /** The one ballot of a dwelling. */
    record CastBallot(Act act, Subject subject, Subject dwelling, Choice choice) implements OwnersVoteCommand {
        public CastBallot {
            Require.dwelling("dwelling", dwelling);
        }
    }

    /** Counts the ballots once nobody votes any more; the platform does so by itself on the day after the last one. */
    record CloseVote(Act act, Subject subject) implements OwnersVoteCommand {}
}
