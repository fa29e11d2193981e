package residence.property.ownersvote;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import residence.events.OwnersVoteEvent.BallotCast;
import residence.events.OwnersVoteEvent.Choice;
import residence.events.OwnersVoteEvent.Count;
import residence.events.OwnersVoteEvent.Majority;
import residence.events.OwnersVoteEvent.VoteClosed;
import residence.events.OwnersVoteEvent.VoteOpened;
import residence.events.OwnersVoteEvent.Voter;
import residence.events.Subject;

/**
 * Counts a vote (民法典 art. 278): two thirds and more take part, and of these more than half, or three quarters and more,
 * agree; each by area and by heads. Shares are compared by multiplying across, so that none is rounded.
 */
final class Tally {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    private final List<Voter> roll;
    private final Map<Subject, Choice> ballots;

    private Tally(List<Voter> roll, Map<Subject, Choice> ballots) {
        this.roll = roll;
        this.ballots = ballots;
    }

    static VoteClosed of(VoteOpened terms, List<BallotCast> ballots) {
        var tally = new Tally(
                terms.roll(), ballots.stream().collect(Collectors.toMap(BallotCast::dwelling, BallotCast::choice)));
        var entitled = tally.count(_ -> true);
        var tookPart = tally.count(tally::tookPart);
        var agreed = tally.agreed();
        return new VoteClosed(passed(terms.majority(), entitled, tookPart, agreed), entitled, tookPart, agreed);
    }

    private static boolean passed(Majority majority, Count entitled, Count tookPart, Count agreed) {
        return both(tookPart, entitled, Tally::twoThirds)
                && switch (majority) {
                    case MORE_THAN_HALF -> both(agreed, tookPart, Tally::moreThanHalf);
                    case THREE_QUARTERS -> both(agreed, tookPart, Tally::threeQuarters);
                };
    }

    private boolean tookPart(Voter voter) {
        return ballots.containsKey(voter.dwelling());
    }

    private boolean agreed(Voter voter) {
        return ballots.get(voter.dwelling()) == Choice.AGREE;
    }

    /** Each dwelling's area counts as its own ballot says; an owner is one head, who agrees where no ballot says otherwise. */
    private Count agreed() {
        var divided = roll.stream()
                .filter(voter -> tookPart(voter) && !agreed(voter))
                .map(Voter::head)
                .collect(Collectors.toSet());
        int heads =
                count(voter -> agreed(voter) && !divided.contains(voter.head())).heads();
        return new Count(heads, count(this::agreed).areaSquareMetres());
    }

    private Count count(Predicate<Voter> which) {
        var counted = roll.stream().filter(which).toList();
        int heads = (int) counted.stream().map(Voter::head).distinct().count();
        return new Count(heads, counted.stream().map(Voter::areaSquareMetres).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** How a part must stand to its whole. */
    @FunctionalInterface
    private interface Share {
        boolean holds(BigDecimal part, BigDecimal whole);
    }

    private static boolean both(Count part, Count whole, Share share) {
        return share.holds(BigDecimal.valueOf(part.heads()), BigDecimal.valueOf(whole.heads()))
                && share.holds(part.areaSquareMetres(), whole.areaSquareMetres());
    }

    private static boolean twoThirds(BigDecimal part, BigDecimal whole) {
        return part.multiply(THREE).compareTo(whole.multiply(TWO)) >= 0;
    }

    private static boolean moreThanHalf(BigDecimal part, BigDecimal whole) {
        return part.multiply(TWO).compareTo(whole) > 0;
    }

    private static boolean threeQuarters(BigDecimal part, BigDecimal whole) {
        return part.multiply(FOUR).compareTo(whole.multiply(THREE)) >= 0;
    }
}
