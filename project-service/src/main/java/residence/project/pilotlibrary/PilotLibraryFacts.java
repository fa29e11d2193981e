package residence.project.pilotlibrary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.PilotLibraryEvent;
import residence.events.PilotLibraryEvent.PilotEnrolled;
import residence.events.PilotLibraryEvent.PilotRemoved;
import residence.events.PilotLibraryEvent.PilotReviewed;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.StandardsEvent.Level;

/**
 * What the rules of the pilot libraries must know.
 *
 * @param registered whether there is such a project on the business day
 * @param lastOn the day on which it last entered or left the library of that level; null before it ever did
 */
record PilotLibraryFacts(boolean registered, @Nullable LocalDate lastOn) {

    static PilotLibraryFacts lookUp(PilotLibraryCommand command, PilotLibrary.State state, Lookup lookup) {
        var day = command.act().occurredOn();
        boolean registered = lookup.entries(command.subject(), ProjectRegistered.class).stream()
                .anyMatch(entry -> !entry.occurredOn().isAfter(day));
        var moved = lookup.entries(command.subject(), PilotLibraryEvent.class).stream()
                .filter(entry -> moves(entry.body(), command.level()));
        return new PilotLibraryFacts(registered, Entry.lastDay(moved));
    }

    private static boolean moves(PilotLibraryEvent event, Level level) {
        return switch (event) {
            case PilotEnrolled it -> it.level() == level;
            case PilotRemoved it -> it.level() == level;
            case PilotReviewed it -> false;
        };
    }
}
