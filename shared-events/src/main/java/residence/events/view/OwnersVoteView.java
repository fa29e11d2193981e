package residence.events.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.OwnersVoteEvent;
import residence.events.OwnersVoteEvent.BallotCast;
import residence.events.OwnersVoteEvent.Choice;
import residence.events.OwnersVoteEvent.Count;
import residence.events.OwnersVoteEvent.Majority;
import residence.events.OwnersVoteEvent.Matter;
import residence.events.OwnersVoteEvent.VoteClosed;
import residence.events.OwnersVoteEvent.VoteOpened;
import residence.events.OwnersVoteEvent.Voter;
import residence.events.Subject;

/**
 * A vote of a community's owners (R18). Ballots are told by dwelling, as they are put up in the community 公示, and never
 * by person.
 *
 * @param stage null where nothing that stands opened it
 * @param matter null as {@code stage}, as are majority, question, openedOn, lastDay and opened
 * @param about null also where nothing with an id of its own is decided on
 * @param scope buildings and entrances; empty for the whole community
 * @param waiting dwellings on the roll without a ballot
 * @param result null while it is open
 */
public record OwnersVoteView(
        Subject vote,
        Subject community,
        @Nullable Stage stage,
        @Nullable Matter matter,
        @Nullable Majority majority,
        @Nullable Subject about,
        @Nullable String question,
        List<Subject> scope,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate lastDay,
        @Nullable Source opened,
        List<Subject> waiting,
        List<Ballot> ballots,
        @Nullable Result result) {

    public static final View<OwnersVoteView, OwnersVoteEvent> VIEW =
            new View<>(OwnersVoteView.class, OwnersVoteEvent.class, OwnersVoteView::of, OwnersVoteView::after);

    /** Where a vote stands. */
    public enum Stage {
        OPEN,
        PASSED,
        FAILED
    }

    public record Ballot(Subject dwelling, Choice choice, Source source) {}

    public record Result(boolean passed, Count entitled, Count tookPart, Count agreed, Source source) {}

    /** As it stands with a dwelling, or a building: of others it tells no ballots, and whom it waits for. */
    public OwnersVoteView seenFrom(Subject place) {
        return with(
                stage,
                waiting.stream().filter(dwelling -> dwelling.within(place)).toList(),
                ballots.stream()
                        .filter(ballot -> ballot.dwelling().within(place))
                        .toList(),
                result);
    }

    /** In a list of votes: what is asked, and what came out. */
    public OwnersVoteView withoutBallots() {
        return with(stage, List.of(), List.of(), result);
    }

    private static OwnersVoteView of(Subject vote) {
        return new OwnersVoteView(
                vote,
                vote.root(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    private OwnersVoteView after(OwnersVoteEvent event, Source source) {
        return switch (event) {
            case VoteOpened it -> opened(it, source);
            case BallotCast it -> cast(it, source);
            case VoteClosed it ->
                with(
                        stage == null ? null : it.passed() ? Stage.PASSED : Stage.FAILED,
                        waiting,
                        ballots,
                        new Result(it.passed(), it.entitled(), it.tookPart(), it.agreed(), source));
        };
    }

    private OwnersVoteView opened(VoteOpened it, Source source) {
        return new OwnersVoteView(
                vote,
                community,
                Stage.OPEN,
                it.matter(),
                it.majority(),
                it.about(),
                it.question(),
                it.scope(),
                it.openedOn(),
                it.lastDay(),
                source,
                it.roll().stream().map(Voter::dwelling).toList(),
                List.of(),
                null);
    }

    private OwnersVoteView cast(BallotCast it, Source source) {
        return with(
                stage,
                waiting.stream()
                        .filter(dwelling -> !dwelling.equals(it.dwelling()))
                        .toList(),
                Lists.replace(
                        ballots,
                        ballot -> ballot.dwelling().equals(it.dwelling()),
                        new Ballot(it.dwelling(), it.choice(), source)),
                result);
    }

    private OwnersVoteView with(
            @Nullable Stage now, List<Subject> awaited, List<Ballot> given, @Nullable Result counted) {
        return new OwnersVoteView(
                vote, community, now, matter, majority, about, question, scope, openedOn, lastDay, opened, awaited,
                given, counted);
    }
}
