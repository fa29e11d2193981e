package residence.property.ownersvote;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import residence.events.OwnersVoteEvent;
import residence.events.OwnersVoteEvent.BallotCast;
import residence.events.OwnersVoteEvent.VoteClosed;
import residence.events.OwnersVoteEvent.VoteOpened;
import residence.events.OwnersVoteEvent.Voter;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.property.ownersvote.OwnersVoteCommand.CastBallot;
import residence.property.ownersvote.OwnersVoteCommand.CloseVote;
import residence.property.ownersvote.OwnersVoteCommand.OpenVote;

/**
 * A vote of a community's owners (R18; 民法典 art. 278): opened with its roll, one ballot for a dwelling, counted once. The
 * law knows no second ballot, so none changes the first.
 */
final class OwnersVote {
    /** Most dwellings on one roll: the event that holds it is read by everybody who hears of the vote. */
    private static final int MOST = 5000;

    sealed interface State {}

    /** Not opened, or not by anything that still stands. */
    record None() implements State {}

    /** @param ballots one for a dwelling, the last one last */
    record Open(VoteOpened terms, List<BallotCast> ballots) implements State {}

    record Closed(VoteOpened terms, List<BallotCast> ballots) implements State {}

    private OwnersVote() {}

    static List<OwnersVoteEvent> decide(OwnersVoteCommand command, State state, OwnersVoteFacts facts) {
        return List.of(
                switch (command) {
                    case OpenVote it -> opened(it, state, facts);
                    case CastBallot it -> cast(it, open(it, state));
                    case CloseVote it -> closed(it, open(it, state), facts);
                });
    }

    static State evolve(State state, OwnersVoteEvent event) {
        return switch (event) {
            case VoteOpened it -> new Open(it, List.of());
            case BallotCast it ->
                switch (state) {
                    case None none -> none;
                    case Open vote -> new Open(vote.terms(), with(it, vote.ballots()));
                    case Closed vote -> new Closed(vote.terms(), with(it, vote.ballots()));
                };
            case VoteClosed _ -> state instanceof Open vote ? new Closed(vote.terms(), vote.ballots()) : state;
        };
    }

    /** What is decided on and where; while it is open and has ballots, the dwelling of the last one. */
    static List<Subject> concerns(State state) {
        return switch (state) {
            case None _ -> List.of();
            case Open vote
            when !vote.ballots().isEmpty() -> List.of(vote.ballots().getLast().dwelling());
            case Open vote -> concerns(vote.terms());
            case Closed vote -> concerns(vote.terms());
        };
    }

    private static List<Subject> concerns(VoteOpened terms) {
        return Stream.concat(Stream.ofNullable(terms.about()), terms.scope().stream())
                .toList();
    }

    /** The first day on which the platform counts what nobody has: the day after the last. */
    static Optional<LocalDate> countedOn(State state) {
        return state instanceof Open vote ? Optional.of(vote.terms().lastDay().plusDays(1)) : Optional.empty();
    }

    /** A dwelling has one, also where a void was voided after another had been cast. */
    private static List<BallotCast> with(BallotCast ballot, List<BallotCast> ballots) {
        return Stream.concat(
                        ballots.stream().filter(cast -> !cast.dwelling().equals(ballot.dwelling())), Stream.of(ballot))
                .toList();
    }

    private static VoteOpened opened(OpenVote command, State state, OwnersVoteFacts facts) {
        var electorate = facts.electorate();
        var day = command.act().occurredOn();
        var lastDay = command.lastDay();
        int dwellings = electorate.all().size();
        Refusal.ifAny(
                Unmet.when(!(state instanceof None), "vote.exists", "vote", command.subject()),
                Unmet.when(facts.elsewhere(), "R18.about-elsewhere", "about", command.about()),
                duration(day, lastDay, command.act().today()),
                electorate.unmet(),
                Unmet.when(dwellings > MOST, "R18.roll-too-long", "dwellings", dwellings, "most", MOST),
                Roll.unmet(electorate.all(), command.oneOwner()));
        return new VoteOpened(
                command.matter(),
                command.matter().majority(),
                command.about(),
                command.question(),
                command.scope(),
                day,
                lastDay,
                Roll.of(electorate.all(), command.oneOwner()));
    }

    /** One that is told of when it is over was open to nobody. */
    private static Stream<Unmet> duration(LocalDate day, LocalDate lastDay, LocalDate today) {
        return Stream.of(
                        Unmet.when(lastDay.isBefore(day), "R18.ends-before-it-opens", "lastDay", lastDay),
                        Unmet.when(
                                !lastDay.isBefore(day) && lastDay.isBefore(today),
                                "R18.over-when-opened",
                                "lastDay",
                                lastDay),
                        Unmet.when(lastDay.isAfter(day.plusYears(1)), "R18.longer-than-a-year", "lastDay", lastDay))
                .flatMap(unmet -> unmet);
    }

    private static BallotCast cast(CastBallot command, Open vote) {
        var terms = vote.terms();
        var dwelling = command.dwelling();
        var day = command.act().occurredOn();
        boolean onRoll = terms.roll().stream().map(Voter::dwelling).anyMatch(dwelling::equals);
        boolean voted = vote.ballots().stream().map(BallotCast::dwelling).anyMatch(dwelling::equals);
        Refusal.ifAny(
                Unmet.when(!onRoll, "R18.not-on-roll", "dwelling", dwelling),
                Unmet.when(voted, "R18.ballot-cast", "dwelling", dwelling),
                Unmet.when(day.isBefore(terms.openedOn()), "R18.not-open-yet", "openedOn", terms.openedOn()),
                Unmet.when(day.isAfter(terms.lastDay()), "R18.over", "lastDay", terms.lastDay()));
        return new BallotCast(dwelling, command.choice());
    }

    /** Whoever counts does not choose the moment: people may vote up to the end of the last day, unless all have. */
    private static VoteClosed closed(CloseVote command, Open vote, OwnersVoteFacts facts) {
        var lastDay = vote.terms().lastDay();
        int waiting = vote.terms().roll().size() - vote.ballots().size();
        boolean open = waiting > 0 && !command.act().occurredOn().isAfter(lastDay);
        Refusal.ifAny(
                Unmet.when(open, "R18.still-open", "lastDay", lastDay, "waiting", waiting),
                Unmet.before(command.act(), facts.lastBallotOn(), "R18.before-a-ballot"));
        return Tally.of(vote.terms(), vote.ballots());
    }

    private static Open open(OwnersVoteCommand command, State state) {
        return switch (state) {
            case Open vote -> vote;
            case None _ -> throw Refusal.of("vote.unknown", "vote", command.subject());
            case Closed _ -> throw Refusal.of("R18.closed", "vote", command.subject());
        };
    }
}
