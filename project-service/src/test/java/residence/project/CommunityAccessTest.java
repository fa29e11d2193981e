package residence.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import residence.events.Command;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.Subject;
import residence.project.community.CommunityCommand;
import residence.project.community.CommunityCommand.ChangeCommunity;
import residence.project.community.CommunityCommand.FileOwnersCommittee;
import residence.project.community.CommunityCommand.RegisterCommunity;

/** Communities are the housing department's of their region. */
class CommunityAccessTest extends AccessRules {
    private static final Subject COMMUNITY = Subject.of("community", "JSW");

    @BeforeEach
    void registered() {
        ledger.with(COMMUNITY, "2026-09-25", new CommunityRegistered("金水湾", "371502", List.of(BUILDING)), BUILDING);
    }

    @Override
    Map<Command, Set<Who>> allowed() {
        return Map.of(
                new RegisterCommunity(ACT, COMMUNITY, "金水湾", "371502", List.of(BUILDING)),
                HOUSING,
                new ChangeCommunity(ACT, COMMUNITY, "金水湾小区", List.of(), List.of(), "更名"),
                HOUSING,
                new FileOwnersCommittee(
                        ACT, COMMUNITY, "yeweihui", LocalDate.of(2024, 10, 1), LocalDate.of(2029, 10, 1)),
                HOUSING);
    }

    @Override
    Stream<Class<? extends Command>> nouns() {
        return Stream.of(CommunityCommand.class);
    }
}
