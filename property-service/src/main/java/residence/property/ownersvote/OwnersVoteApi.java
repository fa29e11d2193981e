package residence.property.ownersvote;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.OwnersVoteEvent;
import residence.kit.command.Noun;
import residence.kit.command.Noun.Deadline;
import residence.property.ownersvote.OwnersVoteCommand.CloseVote;

/** {@code POST /api/property/communities/HUPAN/votes/2025-1/open-vote} and the like. */
@Configuration(proxyBeanMethods = false)
class OwnersVoteApi {
    @Bean
    Noun<OwnersVoteCommand, OwnersVoteFacts, OwnersVote.State, OwnersVoteEvent> ownersVote() {
        return Noun.of(OwnersVoteCommand.class, OwnersVoteEvent.class)
                .at("/api/property/communities/{community}/votes/{vote}")
                .ruledBy(new OwnersVote.None(), OwnersVoteFacts::lookUp, OwnersVote::decide, OwnersVote::evolve)
                .concerning(OwnersVote::concerns)
                .usingIdsOnce()
                .withDeadlines(OwnersVoteApi::deadlines);
    }

    private static List<Deadline<OwnersVoteCommand>> deadlines(OwnersVote.State state) {
        return OwnersVote.countedOn(state)
                .map(day -> List.of(new Deadline<OwnersVoteCommand>("count", day, CloseVote::new)))
                .orElse(List.of());
    }
}
