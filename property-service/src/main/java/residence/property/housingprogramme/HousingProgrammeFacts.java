package residence.property.housingprogramme;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Entry;
import residence.events.HousingProgrammeEvent.ProgressReported;
import residence.events.HousingProgrammeEvent.TargetSet;
import residence.events.Lookup;
import residence.property.housingprogramme.HousingProgrammeCommand.ReportProgress;
import residence.property.housingprogramme.HousingProgrammeCommand.SetTargets;

/**
 * What the rules of a programme must know beside it.
 *
 * @param lastOn the last day of what this follows: of targets, or of one region's target for the year and what was reported
 *     of it; null where there is nothing
 */
record HousingProgrammeFacts(@Nullable LocalDate lastOn) {

    static HousingProgrammeFacts lookUp(HousingProgrammeCommand command, HousingProgramme.State state, Lookup lookup) {
        return new HousingProgrammeFacts(
                switch (command) {
                    case SetTargets it -> lookup.lastDay(it.subject(), TargetSet.class);
                    case ReportProgress it -> lastOn(it, lookup);
                });
    }

    private static @Nullable LocalDate lastOn(ReportProgress it, Lookup lookup) {
        var targets = lookup.entries(it.subject(), TargetSet.class).stream()
                .filter(set ->
                        set.body().region().equals(it.region()) && set.body().year() == it.year());
        var reports = lookup.entries(it.subject(), ProgressReported.class).stream()
                .filter(report -> report.body().region().equals(it.region())
                        && report.body().year() == it.year());
        return Entry.lastDay(Stream.concat(targets, reports));
    }
}
