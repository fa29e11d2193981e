package residence.property.ownersvote;

import residence.events.Lookup;
import residence.events.Refusal;
import residence.property.ownersvote.OwnersVoteCommand.OpenVote;

/**
 * What the rules of a vote must know.
 *
 * @param electorate whom it would ask; nobody but where it opens, since the roll stands in its opening
 */
record OwnersVoteFacts(Electorate electorate) {

    /** @throws Refusal as {@link Electorate#of} */
    static OwnersVoteFacts lookUp(OwnersVoteCommand command, OwnersVote.State state, Lookup lookup) {
        return new OwnersVoteFacts(
                command instanceof OpenVote opening ? Electorate.of(opening, lookup) : Electorate.NOBODY);
    }
}
