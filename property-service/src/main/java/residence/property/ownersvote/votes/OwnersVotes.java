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
    private static final String HELD = "exists (select from place_holder holding"
            + " where holding.document -> 'holders' ??| ?::text[] and owners_vote_list.";

    OwnersVotes(JdbcClient jdbc) {
        super(jdbc, "owners_vote_list", OwnersVoteView.VIEW);
    }

    /** Votes that wait for a dwelling that one of these persons holds. */
    static Filter waitingFor(List<String> persons) {
        return held("document -> 'waiting' ?? holding.subject)", persons);
    }

    /** Votes on whose roll stands a dwelling that one of these persons holds. */
    static Filter onRoll(List<String> persons) {
        return waitingFor(persons)
                .or(held(
                        "document -> 'ballots' @> jsonb_build_array(jsonb_build_object('dwelling', holding.subject)))",
                        persons));
    }

    private static Filter held(String how, List<String> persons) {
        return _ -> Condition.of(HELD + how, (Object) persons.toArray(String[]::new));
    }
}
