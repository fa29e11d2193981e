package residence.property.ownersvote;

import residence.events.Households;
import residence.events.Lookup;
import residence.events.Refusal;
import residence.property.ownersvote.OwnersVoteCommand.OpenVote;

/**
 * What the rules of a vote must know.
 *
 * @param electorate whom it would ask; nobody but where it opens, since the roll stands in its opening
 */
record OwnersVoteFacts(Households electorate) {

    /** @throws Refusal as {@link Households#of} */
    static OwnersVoteFacts lookUp(OwnersVoteCommand command, OwnersVote.State state, Lookup lookup) {
        return new OwnersVoteFacts(command instanceof OpenVote opening ? electorate(opening, lookup) : Households.NONE);
    }

    private static Households electorate(OpenVote opening, Lookup lookup) {
        return Households.of(
                lookup, opening.subject().root(), opening.scope(), opening.act().occurredOn());
    }
}
