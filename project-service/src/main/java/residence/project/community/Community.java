package residence.project.community;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.CommunityEvent;
import residence.events.CommunityEvent.CommunityChanged;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.CommunityEvent.OwnersCommitteeFiled;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.project.community.CommunityCommand.ChangeCommunity;
import residence.project.community.CommunityCommand.FileOwnersCommittee;
import residence.project.community.CommunityCommand.RegisterCommunity;

/** A residential community 小区 (S0 二(五), S4 三.5): a building is in one at a time, and one committee is in its term. */
final class Community {
    /** 每届任期不超过5年 (建房〔2009〕274号 art. 32). */
    private static final int LONGEST_TERM_YEARS = 5;

    sealed interface State {}

    record Unregistered() implements State {}

    /**
     * @param left buildings that the last entry took out: that one still touches them
     * @param electedFrom first day of the committee that was filed last; null before there was one
     */
    record Registered(
            String region,
            List<Subject> buildings,
            List<Subject> left,
            @Nullable LocalDate electedFrom) implements State {}

    private Community() {}

    static List<CommunityEvent> decide(CommunityCommand command, State state, CommunityFacts facts) {
        return List.of(
                switch (command) {
                    case RegisterCommunity it -> registered(it, state, facts);
                    case ChangeCommunity it -> changed(it, registered(it, state), facts);
                    case FileOwnersCommittee it -> filed(it, registered(it, state), facts);
                });
    }

    static State evolve(State state, CommunityEvent event) {
        return switch (event) {
            case CommunityRegistered it -> new Registered(it.region(), it.buildings(), List.of(), null);
            case CommunityChanged it -> state instanceof Registered community ? changed(community, it) : state;
            case OwnersCommitteeFiled it -> state instanceof Registered community ? filed(community, it) : state;
        };
    }

    /** Its buildings, and those that just left it. */
    static List<Subject> concerns(State state) {
        return state instanceof Registered community
                ? Stream.concat(community.buildings().stream(), community.left().stream())
                        .toList()
                : List.of();
    }

    private static Registered changed(Registered community, CommunityChanged event) {
        var stayed =
                community.buildings().stream().filter(building -> !event.left().contains(building));
        var buildings = Stream.concat(stayed, event.joined().stream()).toList();
        return new Registered(community.region(), buildings, event.left(), community.electedFrom());
    }

    private static Registered filed(Registered community, OwnersCommitteeFiled event) {
        return new Registered(community.region(), community.buildings(), List.of(), event.from());
    }

    private static CommunityRegistered registered(RegisterCommunity command, State state, CommunityFacts facts) {
        Refusal.ifAny(
                Unmet.when(state instanceof Registered, "community.already-registered", "community", command.subject()),
                joining(command, command.region(), facts));
        return new CommunityRegistered(command.name(), command.region(), command.buildings());
    }

    private static CommunityChanged changed(ChangeCommunity command, Registered community, CommunityFacts facts) {
        Refusal.ifAny(
                Unmet.before(command.act(), facts.lastOn(), "community.dated-before"),
                command.left().stream()
                        .filter(building -> !community.buildings().contains(building))
                        .map(building -> Unmet.of("community.not-in", "building", building)),
                joining(command, community.region(), facts));
        return new CommunityChanged(command.name(), command.joined(), command.left(), command.reason());
    }

    private static OwnersCommitteeFiled filed(FileOwnersCommittee command, Registered community, CommunityFacts facts) {
        var latest = command.from().plusYears(LONGEST_TERM_YEARS);
        boolean over = !command.until().isAfter(command.act().occurredOn());
        var before = community.electedFrom();
        Refusal.ifAny(
                Unmet.before(command.act(), facts.lastOn(), "community.dated-before"),
                Unmet.when(command.until().isAfter(latest), "community.term-too-long", "latest", latest),
                Unmet.when(over, "community.term-over", "until", command.until()),
                Unmet.when(
                        before != null && command.from().isBefore(before),
                        "community.elected-before",
                        "before",
                        before));
        return new OwnersCommitteeFiled(command.committee(), command.from(), command.until());
    }

    private static Stream<Unmet> joining(CommunityCommand command, String region, CommunityFacts facts) {
        return facts.joining().stream()
                .flatMap(building ->
                        building.unmet(command.subject(), region, command.act().occurredOn()));
    }

    private static Registered registered(CommunityCommand command, State state) {
        return switch (state) {
            case Registered community -> community;
            case Unregistered nothing -> throw Refusal.of("not-heard.community", "community", command.subject());
        };
    }
}
