package residence.project.pilotlibrary;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import residence.events.PilotLibraryEvent;
import residence.events.PilotLibraryEvent.PilotEnrolled;
import residence.events.PilotLibraryEvent.PilotRemoved;
import residence.events.PilotLibraryEvent.PilotReviewed;
import residence.events.Refusal;
import residence.events.StandardsEvent.Level;
import residence.events.Unmet;
import residence.project.pilotlibrary.PilotLibraryCommand.EnrolPilot;
import residence.project.pilotlibrary.PilotLibraryCommand.RemovePilot;
import residence.project.pilotlibrary.PilotLibraryCommand.ReviewPilot;

/**
 * A project in the pilot libraries (S2 四(二)(三), S3): one that is a city's pilot may be the province's, too; whoever was
 * removed may be enrolled again 随筛随入、动态调整.
 */
final class PilotLibrary {

    /** There is but one state, because nothing ends for good: where it is enrolled. */
    sealed interface State {}

    record Enrolled(Set<Level> levels) implements State {
        static final Enrolled NOWHERE = new Enrolled(Set.of());

        private Enrolled with(Level level) {
            var more = EnumSet.of(level);
            more.addAll(levels);
            return new Enrolled(more);
        }

        private Enrolled without(Level level) {
            var fewer = EnumSet.noneOf(Level.class);
            fewer.addAll(levels);
            fewer.remove(level);
            return new Enrolled(fewer);
        }
    }

    private PilotLibrary() {}

    static List<PilotLibraryEvent> decide(PilotLibraryCommand command, State state, PilotLibraryFacts facts) {
        return switch (state) {
            case Enrolled enrolled -> {
                Refusal.ifAny(known(command, facts), standing(command, enrolled), dated(command, facts));
                yield List.of(decided(command));
            }
        };
    }

    static State evolve(State state, PilotLibraryEvent event) {
        return switch (state) {
            case Enrolled enrolled ->
                switch (event) {
                    case PilotEnrolled it -> enrolled.with(it.level());
                    case PilotReviewed it -> enrolled;
                    case PilotRemoved it -> enrolled.without(it.level());
                };
        };
    }

    private static PilotLibraryEvent decided(PilotLibraryCommand command) {
        return switch (command) {
            case EnrolPilot it -> new PilotEnrolled(it.level(), it.reference());
            case ReviewPilot it -> new PilotReviewed(it.level(), it.passed(), it.findings());
            case RemovePilot it -> new PilotRemoved(it.level(), it.reason());
        };
    }

    private static Stream<Unmet> known(PilotLibraryCommand command, PilotLibraryFacts facts) {
        return Unmet.when(!facts.registered(), "not-heard.project", "project", command.subject());
    }

    private static Stream<Unmet> standing(PilotLibraryCommand command, Enrolled enrolled) {
        boolean there = enrolled.levels().contains(command.level());
        return switch (command) {
            case EnrolPilot it -> Unmet.when(there, "pilot.already-enrolled", "level", it.level());
            case ReviewPilot it -> Unmet.when(!there, "pilot.not-enrolled", "level", it.level());
            case RemovePilot it -> Unmet.when(!there, "pilot.not-enrolled", "level", it.level());
        };
    }

    /** What is told late is told in its order: no removal before its enrolment, no enrolment before the last removal. */
    private static Stream<Unmet> dated(PilotLibraryCommand command, PilotLibraryFacts facts) {
        return Unmet.before(command.act(), facts.lastOn(), "pilot.dated-before", "level", command.level());
    }
}
