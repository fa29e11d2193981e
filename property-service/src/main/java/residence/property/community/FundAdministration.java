package residence.property.community;

import java.util.stream.Stream;
import residence.events.OwnersVoteEvent.Matter;
import residence.events.Subject;
import residence.events.Votes;
import residence.events.view.CommunityView;
import residence.kit.command.Relations;

/**
 * Who keeps a maintenance fund's accounts: the housing department for the owners 代管 (《住宅专项维修资金管理办法》 art. 10), until the owners of
 * the whole community resolve to keep them themselves 划转 (arts. 15, 16); then their committee, and the department again while
 * there is none in its term.
 */
public final class FundAdministration {
    private FundAdministration() {}

    /** Whether the caller does, on the day that it acts for. */
    public static boolean isOf(Relations relations, Subject community) {
        return transferred(relations, community) && hasCommittee(relations, community)
                ? relations.committeeOf(community)
                : relations.caller().is("authority/housing") && relations.answersFor(community);
    }

    /** The fund is one, so those of an entrance or a building do not resolve it for the others. */
    private static boolean transferred(Relations relations, Subject community) {
        return Votes.passed(relations.lookup(), community, Matter.FUND_ADMINISTRATION).stream()
                .filter(resolution -> resolution.opened().scope().isEmpty())
                .anyMatch(resolution -> !resolution.closedOn().isAfter(relations.actsOn()));
    }

    private static boolean hasCommittee(Relations relations, Subject community) {
        var known = CommunityView.VIEW.known(relations.lookup(), community);
        return Stream.of(relations.today(), relations.actsOn())
                .allMatch(day -> known.filter(it -> it.hasCommittee(day)).isPresent());
    }
}
