package residence.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import residence.events.OwnersVoteEvent.Matter;
import residence.events.OwnersVoteEvent.VoteClosed;
import residence.events.OwnersVoteEvent.VoteOpened;

/** What the owners of a community resolved, as far as the asking service has heard (R18): for rules that need their vote. */
public final class Votes {
    private Votes() {}

    /**
     * A vote that passed.
     *
     * @param opened what was asked, of whom
     * @param openedAt when that was recorded
     * @param closedOn the day it was counted for
     */
    public record Resolution(Subject vote, VoteOpened opened, Instant openedAt, LocalDate closedOn) {
        /** Whether it is about that thing, or, where null, about none by its id. */
        public boolean isAbout(@Nullable Subject thing) {
            return Objects.equals(opened.about(), thing);
        }
    }

    /** All resolutions of the community on the matter, in the order they were recorded. */
    public static List<Resolution> passed(Lookup lookup, Subject community, Matter matter) {
        return lookup.entries(community, VoteClosed.class).stream()
                .filter(closing -> closing.body().passed())
                .flatMap(closing -> lookup
                        .first(closing.subject(), VoteOpened.class)
                        .map(opening -> new Resolution(
                                closing.subject(), opening.body(), opening.recordedAt(), closing.occurredOn()))
                        .stream())
                .filter(resolution -> resolution.opened().matter() == matter)
                .toList();
    }

    /**
     * The last resolution of the community on what was proposed. What was resolved of it before it was on the record, or by
     * others than those whom it serves, is about something else.
     *
     * @param proposedAt when the proposal was recorded
     * @param scope whom it serves
     */
    public static Optional<Resolution> onProposal(
            Lookup lookup, Subject community, Matter matter, Subject thing, Instant proposedAt, List<Subject> scope) {
        return passed(lookup, community, matter).stream()
                .filter(resolution -> resolution.isAbout(thing))
                .filter(resolution -> resolution.openedAt().isAfter(proposedAt))
                .filter(resolution -> Set.copyOf(resolution.opened().scope()).equals(Set.copyOf(scope)))
                .reduce((earlier, later) -> later);
    }
}
