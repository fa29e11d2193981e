package residence.property.ownersvote.votes;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.OwnersVoteEvent;
import residence.events.view.OwnersVoteView;
import residence.kit.list.Condition;
import residence.kit.list.DocumentList;
import residence.kit.list.Filter;

/** Every vote of every community, with its ballots by dwelling. */
@Component
class OwnersVotes extends DocumentList<OwnersVoteView, OwnersVoteEvent> {
    /** Who bought a dwelling and was not handed it yet does not vote for it. */
    private static final String OWNED = "exists (select from place_holder holding"
            + " where holding.document -> 'holders' ??| ?::text[]"
            + " and coalesce(holding.document #>> '{owners,0}', holding.document #>> '{handedTo,0}') is not null"
            + " and owners_vote_list.";

    OwnersVotes(JdbcClient jdbc) {
        super(jdbc, "owners_vote_list", OwnersVoteView.VIEW);
    }

    /** Votes that wait for a dwelling that one of these persons owns. */
    static Filter waitingFor(List<String> persons) {
        return owned("document -> 'waiting' ?? holding.subject)", persons);
    }

    /** Votes on whose roll stands a dwelling that one of these persons owns. */
    static Filter onRoll(List<String> persons) {
        return waitingFor(persons)
                .or(owned(
                        "document -> 'ballots' @> jsonb_build_array(jsonb_build_object('dwelling', holding.subject)))",
                        persons));
    }

    private static Filter owned(String how, List<String> persons) {
        return _ -> Condition.of(OWNED + how, (Object) persons.toArray(String[]::new));
    }
}
