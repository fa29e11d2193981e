package residence.project.building;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.EvidenceGrade;
import residence.events.BuildingEvent.HazardGrade;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.Structure;
import residence.events.Codes;
import residence.events.Command;
import residence.events.Dwellings;
import residence.events.PlatformCommand;
import residence.events.Require;
import residence.events.Subject;

/** What may be asked of a building; the subject is {@code building/LC-JSW-B1}. */
public sealed interface BuildingCommand extends Command {

    /**
     * The project's developer registers a building as planned, in one of the project's phases.
     *
     * @param project {@code project/...}
     * @param phase id of the phase whose construction permit covers the building
     * @param designLifeYears 10 to 200; 50 or more for a dwelling house of today
     * @param storeysAbove 1 to 200
     * @param storeysBelow 0 to 20
     * @param commonWindows 0 to 5000
     * @param dwellings 1 to 2000, each with storey, area and windows, see {@link Dwellings}
     */
    record RegisterBuilding(
            Act act,
            Subject subject,
            Subject project,
            String phase,
            String name,
            Structure structure,
            int designLifeYears,
            int storeysAbove,
            int storeysBelow,
            int commonWindows,
            List<Dwelling> dwellings)
            implements BuildingCommand {
        public RegisterBuilding {
            Require.project("project", project);
            Require.id("phase", phase);
            Require.text("name", name);
            Require.range("designLifeYears", designLifeYears, 10, 200);
            BuildingRegistered.storeys(storeysAbove, storeysBelow);
            Require.range("commonWindows", commonWindows, 0, 5000);
            dwellings = Dwellings.planned(dwellings, storeysBelow, storeysAbove);
        }
    }

    /**
     * The region's housing department admits a building that stood before the record began, as a source states it
     * (domain, section 1). Nothing that happened before is recorded: its gates are "not recorded".
     *
     * @param community name of the community as the source has it
     * @param builtYear 1900 to this year, or null
     * @param completedOn not after today, or null
     * @param structure or null
     * @param designLifeYears 10 to 200, or null
     * @param storeysAbove 1 to 200, or null
     * @param source where the facts come from: ledger and row, archive box, whose statement
     * @param dwellings 0 to 2000, as far as the source lists them; storey, area, windows and rooms as far as it says, see
     *     {@link Dwellings}
     */
    record AdmitBuilding(
            Act act,
            Subject subject,
            String region,
            String community,
            String name,
            @Nullable Integer builtYear,
            @Nullable LocalDate completedOn,
            @Nullable Structure structure,
            @Nullable Integer designLifeYears,
            @Nullable Integer storeysAbove,
            String source,
            EvidenceGrade grade,
            List<Dwelling> dwellings)
            implements BuildingCommand {
        public AdmitBuilding {
            Codes.region("region", region);
            Require.text("community", community);
            Require.text("name", name);
            Require.text("source", source);
            BuildingAdmitted.ranges(designLifeYears, storeysAbove);
            Require.rangeIfSaid("builtYear", builtYear, 1900, act.today().getYear());
            Require.check(
                    completedOn == null || !completedOn.isAfter(act.today()), "completedOn must not be after today");
            dwellings = BuildingAdmitted.listed(dwellings, storeysAbove);
        }
    }

    /** @param plannedOn not before the business date; a new plan takes the place of the one before */
    record PlanMilestone(Act act, Subject subject, Milestone milestone, LocalDate plannedOn)
            implements BuildingCommand {}

    /** The milestone was reached on the business date. */
    record ReachMilestone(Act act, Subject subject, Milestone milestone) implements BuildingCommand {}

    /**
     * A version of the building information model (S0 二(二)5).
     *
     * @param model digest of the model, {@code sha256:} and 64 hexadecimal digits
     * @param format 1 to 2000 characters
     * @param version 1 to 2000 characters, each linked once
     */
    record LinkBimModel(Act act, Subject subject, String model, String format, String version)
            implements BuildingCommand {
        public LinkBimModel {
            Require.digest("model", model);
            Require.code("format", format);
            Require.code("version", version);
        }
    }

    /**
     * The housing department asks a check-up body for an appraisal 危险性鉴定.
     *
     * @param reason 1 to 2000 characters
     */
    record CommissionAppraisal(Act act, Subject subject, String checkUpBody, String reason) implements BuildingCommand {
        public CommissionAppraisal {
            Codes.organisation("checkUpBody", checkUpBody);
            Require.text("reason", reason);
        }
    }

    /** @param reportNumber 1 to 2000 characters, unique for the building */
    record AppraiseBuilding(Act act, Subject subject, HazardGrade grade, String reportNumber)
            implements BuildingCommand {
        public AppraiseBuilding {
            Require.code("reportNumber", reportNumber);
        }
    }

    /** The building was demolished on the business date. */
    record DemolishBuilding(Act act, Subject subject, String reason) implements BuildingCommand {
        public DemolishBuilding {
            Require.text("reason", reason);
        }
    }

    /** The planned day passed without the milestone. */
    record SlipMilestone(Act act, Subject subject, Milestone milestone, LocalDate plannedOn)
            implements BuildingCommand, PlatformCommand {}
}
