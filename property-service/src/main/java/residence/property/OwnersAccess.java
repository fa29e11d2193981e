package residence.property;

import residence.events.Holders;
import residence.events.Subject;
import residence.kit.command.Relations;
import residence.property.ownersvote.OwnersVoteCommand;
import residence.property.ownersvote.OwnersVoteCommand.CastBallot;
import residence.property.ownersvote.OwnersVoteCommand.CloseVote;
import residence.property.ownersvote.OwnersVoteCommand.OpenVote;

/**
 * Who may do what in the owners' common affairs. Their committee puts questions to them; the first committee is elected under the
 * housing department's guidance (《物业管理条例》 art. 10), so it opens and counts votes as well.
 */
final class OwnersAccess {
    private OwnersAccess() {}

    static boolean allows(Relations relations, OwnersVoteCommand command) {
        return switch (command) {
            case OpenVote it -> convenes(relations, it.subject());
            case CastBallot it -> votesFor(relations, it.dwelling());
            case CloseVote it -> convenes(relations, it.subject());
        };
    }

    private static boolean convenes(Relations relations, Subject vote) {
        return relations.committeeOf(vote) || relations.caller().is("authority/housing") && relations.answersFor(vote);
    }

    /** An owner; the developer for what it has not handed over (《建筑物区分所有权解释》 art. 9). */
    private static boolean votesFor(Relations relations, Subject dwelling) {
        return relations.ownerOf(dwelling)
                || relations.developerOf(dwelling)
                        && Holders.owners(relations.lookup(), dwelling).isEmpty();
    }
}
