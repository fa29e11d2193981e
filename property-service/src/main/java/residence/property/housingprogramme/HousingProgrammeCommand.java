package residence.property.housingprogramme;

import java.util.List;
import residence.events.Act;
import residence.events.Codes;
import residence.events.Command;
import residence.events.HousingProgrammeEvent.Kind;
import residence.events.HousingProgrammeEvent.Measure;
import residence.events.HousingProgrammeEvent.ProgressReported;
import residence.events.HousingProgrammeEvent.TargetSet;
import residence.events.Require;
import residence.events.Subject;

/** What may be asked of a housing programme; the subject is {@code region/511700/programme/old-communities-2021-2025}. */
public sealed interface HousingProgrammeCommand extends Command {

    /**
     * Sets the targets that a document has in one table, such as an annex of S4. The files in {@code programmes/} of this service
     * are bodies of it.
     *
     * @param document 1 to 2000 characters, as the clause
     * @param targets 1 to 500, each region and year once
     */
    record SetTargets(
            Act act, Subject subject, Kind kind, Measure measure, String document, String clause, List<Target> targets)
            implements HousingProgrammeCommand {
        public SetTargets {
            Codes.region("region", subject.root().id());
            Require.code("document", document);
            Require.code("clause", clause);
            targets = Require.each("targets", targets, 1, 500, target -> target.region() + " " + target.year());
            targets.forEach(Target::check);
        }

        /** Division code of the region whose programme it is. */
        String region() {
            return subject.root().id();
        }
    }

    /**
     * @param region six-digit division code or a zone's extension of it
     * @param year 2000 to 2100
     * @param number 1 to 100 000 000, in the measure
     */
    record Target(String region, int year, int number) {
        private void check() {
            Codes.region("targets.region", region);
            TargetSet.year("targets.year", year);
            TargetSet.number("targets.number", number);
        }
    }

    /**
     * Says how far the target of a region for a year is.
     *
     * @param region as in the target
     * @param year as in the target
     * @param completed 0 to 100 000 000: all that was done towards it by the business day
     */
    record ReportProgress(Act act, Subject subject, String region, int year, int completed)
            implements HousingProgrammeCommand {
        public ReportProgress {
            Codes.region("region", region);
            TargetSet.year("year", year);
            ProgressReported.completed(completed);
        }
    }
}
