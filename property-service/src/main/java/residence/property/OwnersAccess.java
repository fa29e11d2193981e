package residence.property;

import residence.events.Holders;
import residence.events.Subject;
import residence.kit.command.Relations;
import residence.property.community.FundAdministration;
import residence.property.maintenancefund.MaintenanceFundCommand;
import residence.property.maintenancefund.MaintenanceFundCommand.ApproveSpending;
import residence.property.maintenancefund.MaintenanceFundCommand.DepositFund;
import residence.property.maintenancefund.MaintenanceFundCommand.ProposeSpending;
import residence.property.maintenancefund.MaintenanceFundCommand.ReplenishFund;
import residence.property.maintenancefund.MaintenanceFundCommand.SpendFund;
import residence.property.maintenancefund.MaintenanceFundCommand.SpendInEmergency;
import residence.property.ownersvote.OwnersVoteCommand;
import residence.property.ownersvote.OwnersVoteCommand.CastBallot;
import residence.property.ownersvote.OwnersVoteCommand.CloseVote;
import residence.property.ownersvote.OwnersVoteCommand.OpenVote;

/**
 * Who may do what in the owners' common affairs. Their committee puts questions to them; the first committee is elected under the
 * housing department's guidance (《物业管理条例》 art. 10), so it opens and counts votes as well. Who keeps the fund's accounts records what
 * is paid in, approves and pays; the company that manages the community, or the committee, proposes (《住宅专项维修资金管理办法》 arts. 22, 23).
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

    static boolean allows(Relations relations, MaintenanceFundCommand command) {
        var community = command.subject();
        return switch (command) {
            case ProposeSpending it -> relations.manages(community) || relations.committeeOf(community);
            case DepositFund it -> FundAdministration.isOf(relations, community);
            case ReplenishFund it -> FundAdministration.isOf(relations, community);
            case ApproveSpending it -> FundAdministration.isOf(relations, community);
            case SpendFund it -> FundAdministration.isOf(relations, community);
            case SpendInEmergency it -> FundAdministration.isOf(relations, community);
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
