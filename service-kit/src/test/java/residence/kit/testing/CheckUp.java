package residence.kit.testing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.CheckUpEvent;
import residence.events.CheckUpEvent.CheckUpMissed;
import residence.events.CheckUpEvent.CheckUpPerformed;
import residence.events.CheckUpEvent.CheckUpPlanned;
import residence.events.CheckUpEvent.Grade;
import residence.events.Command;
import residence.events.PlatformCommand;
import residence.events.Subject;
import residence.kit.command.Noun;
import residence.kit.command.Noun.Deadline;
import residence.kit.command.Noun.NoFacts;

/**
 * A small noun for tests of what the kit does around rules: a check-up is missed on the day after it was due.
 *
 * @param dueOn null once nothing is
 * @param dangerous found so; it then concerns the neighbours, too
 */
public record CheckUp(@Nullable LocalDate dueOn, boolean dangerous) {
    public static final Subject BUILDING = Subject.of("building", "B1");

    public sealed interface CheckUpCommand extends Command {
        record Plan(Act act, Subject subject, LocalDate dueOn) implements CheckUpCommand {}

        record Perform(Act act, Subject subject) implements CheckUpCommand {}

        record Miss(Act act, Subject subject) implements CheckUpCommand, PlatformCommand {}
    }

    /** @param decide {@link #decide}, and what the test puts around it */
    public static Noun<CheckUpCommand, NoFacts, CheckUp, CheckUpEvent> noun(
            Noun.Decide<CheckUpCommand, CheckUp, NoFacts, CheckUpEvent> decide) {
        return Noun.of(CheckUpCommand.class, CheckUpEvent.class)
                .at("/api/property/checkups/{checkup}")
                .<NoFacts, CheckUp>ruledBy(new CheckUp(null, false), NoFacts::none, decide, CheckUp::evolve)
                .concerning(CheckUp::concerns)
                .withDeadlines(CheckUp::deadlines);
    }

    public static Subject subject(String id) {
        return Subject.of("checkup", id);
    }

    public static List<CheckUpEvent> decide(CheckUpCommand command, CheckUp state, NoFacts none) {
        return switch (command) {
            case CheckUpCommand.Plan plan -> List.of(new CheckUpPlanned(BUILDING, "body-1", plan.dueOn()));
            case CheckUpCommand.Perform performance -> List.of(new CheckUpPerformed(List.of(), Grade.SOUND));
            case CheckUpCommand.Miss miss ->
                state.dueOn() == null ? List.of() : List.of(new CheckUpMissed(state.dueOn()));
        };
    }

    private static CheckUp evolve(CheckUp state, CheckUpEvent event) {
        return switch (event) {
            case CheckUpPlanned planned -> new CheckUp(planned.dueOn(), false);
            case CheckUpPerformed performed -> new CheckUp(null, performed.overall() == Grade.DANGEROUS);
            default -> new CheckUp(null, false);
        };
    }

    private static List<Subject> concerns(CheckUp state) {
        return state.dangerous() ? List.of(BUILDING, Subject.of("building", "B2")) : List.of(BUILDING);
    }

    private static List<Deadline<CheckUpCommand>> deadlines(CheckUp state) {
        return state.dueOn() == null
                ? List.of()
                : List.of(new Deadline<>("missed", state.dueOn().plusDays(1), CheckUpCommand.Miss::new));
    }
}
