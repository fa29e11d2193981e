package residence.property.community;

import residence.events.OwnersVoteEvent.Matter;
import residence.events.Subject;
import residence.events.Votes;
import residence.kit.command.Relations;

/**
 * Who keeps a maintenance fund's accounts: the housing department for the owners 代管 (《住宅专项维修资金管理办法》 art. 10), until they resolve to
 * keep them themselves 划转 (arts. 15, 16); then their committee.
 */
public final class FundAdministration {
    private FundAdministration() {}

    /** Whether the caller does, on the day that it acts for. */
    public static boolean isOf(Relations relations, Subject community) {
        boolean transferred = Votes.passed(relations.lookup(), community, Matter.FUND_ADMINISTRATION).stream()
                .anyMatch(resolution -> !resolution.closedOn().isAfter(relations.actsOn()));
        return transferred
                ? relations.committeeOf(community)
                : relations.caller().is("authority/housing") && relations.answersFor(community);
    }
}
