package residence.property;

import residence.kit.command.Relations;
import residence.property.housingprogramme.HousingProgrammeCommand;
import residence.property.housingprogramme.HousingProgrammeCommand.ReportProgress;
import residence.property.housingprogramme.HousingProgrammeCommand.SetTargets;

/** Housing departments: a programme is its region's; how far a part of the region is, that part's own department says, too. */
final class ProgrammeAccess {
    private ProgrammeAccess() {}

    static boolean allows(Relations relations, HousingProgrammeCommand command) {
        var caller = relations.caller();
        return caller.is("authority/housing")
                && switch (command) {
                    case SetTargets targets -> relations.answersFor(targets.subject());
                    case ReportProgress progress -> caller.covers(progress.region());
                };
    }
}
