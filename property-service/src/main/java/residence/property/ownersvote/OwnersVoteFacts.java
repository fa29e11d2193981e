package residence.property.ownersvote;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import residence.events.Households;
import residence.events.Lookup;
import residence.events.Membership;
import residence.events.OwnersVoteEvent.BallotCast;
import residence.events.Refusal;
import residence.events.view.RenovationView;
import residence.property.ownersvote.OwnersVoteCommand.CastBallot;
import residence.property.ownersvote.OwnersVoteCommand.CloseVote;
import residence.property.ownersvote.OwnersVoteCommand.OpenVote;

/**
 * What the rules of a vote must know.
 *
 * @param electorate whom it would ask; nobody but where it opens, since the roll stands in its opening
 * @param elsewhere whether what it would be about lies outside of the community
 * @param lastBallotOn day of the last ballot where it is counted; null where there is none
 */
record OwnersVoteFacts(
        Households electorate, boolean elsewhere, @Nullable LocalDate lastBallotOn) {

    /** @throws Refusal as {@link Households#of} */
    static OwnersVoteFacts lookUp(OwnersVoteCommand command, OwnersVote.State state, Lookup lookup) {
        return switch (command) {
            case OpenVote it -> new OwnersVoteFacts(electorate(it, lookup), elsewhere(it, lookup), null);
            case CastBallot _ -> new OwnersVoteFacts(Households.NONE, false, null);
            case CloseVote it ->
                new OwnersVoteFacts(Households.NONE, false, lookup.lastDay(it.subject(), BallotCast.class));
        };
    }

    /** What lies in a place, lies in the community; so does a renovation. Of other things owners decide without naming them. */
    private static boolean elsewhere(OpenVote opening, Lookup lookup) {
        var about = opening.about();
        var community = opening.subject().root();
        return about != null
                && switch (about.root().kind()) {
                    case "community" -> !about.within(community);
                    case "building" ->
                        Membership.community(lookup, about, opening.act().occurredOn())
                                .filter(community::equals)
                                .isEmpty();
                    case "renovation" ->
                        RenovationView.VIEW
                                .known(lookup, about)
                                .map(RenovationView::community)
                                .filter(community::equals)
                                .isEmpty();
                    default -> true;
                };
    }

    private static Households electorate(OpenVote opening, Lookup lookup) {
        return Households.of(
                lookup, opening.subject().root(), opening.scope(), opening.act().occurredOn());
    }
}
