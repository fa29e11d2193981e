package residence.project.pilotlibrary;

import residence.events.Act;
import residence.events.Command;
import residence.events.Require;
import residence.events.StandardsEvent.Level;
import residence.events.Subject;

/** What a housing department may do with a project in its pilot library; the subject is {@code project/LC-JINSHUI-WAN}. */
public sealed interface PilotLibraryCommand extends Command {

    /** Whose library: that of the county, city or province around the project, or the nation's. */
    Level level();

    /** @param reference the paper that says so, 1 to 2000 characters */
    record EnrolPilot(Act act, Subject subject, Level level, String reference) implements PilotLibraryCommand {
        public EnrolPilot {
            Require.code("reference", reference);
        }
    }

    /**
     * Looks at a pilot again 回头看 (S2 四(三)).
     *
     * @param findings what was found, 1 to 2000 characters
     */
    record ReviewPilot(Act act, Subject subject, Level level, boolean passed, String findings)
            implements PilotLibraryCommand {
        public ReviewPilot {
            Require.text("findings", findings);
        }
    }

    /** @param reason 1 to 2000 characters */
    record RemovePilot(Act act, Subject subject, Level level, String reason) implements PilotLibraryCommand {
        public RemovePilot {
            Require.text("reason", reason);
        }
    }
}
