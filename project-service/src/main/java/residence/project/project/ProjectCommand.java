package residence.project.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.BodyRole;
import residence.events.Codes;
import residence.events.Command;
import residence.events.PartyRole;
import residence.events.ProjectEvent.PermitKind;
import residence.events.ProjectEvent.Phase;
import residence.events.Require;
import residence.events.Subject;

/** What may be asked of a project; the subject is {@code project/LC-JINSHUI-WAN}. */
public sealed interface ProjectCommand extends Command {

    /**
     * The parcel's transferee registers what it will build there (R1). The region is the parcel's, the developer who
     * registers.
     *
     * @param name 1 to 2000 characters
     * @param parcel {@code parcel/...}
     * @param phases 1 to 50, each with an id of its own; a project without phases has one
     */
    record RegisterProject(Act act, Subject subject, String name, Subject parcel, List<Phase> phases)
            implements ProjectCommand {
        public RegisterProject {
            Require.text("name", name);
            Require.parcel("parcel", parcel);
            phases = List.copyOf(phases);
            Require.ids("phases", phases.stream().map(Phase::id).toList(), 50);
            phases.forEach(phase -> Require.text("phases.name", phase.name()));
        }
    }

    /**
     * The developer names one of the five responsible parties and its leader, its own among them (L4).
     *
     * @param leader person reference of the 项目负责人; only this person's own signature pledges
     * @param from first day, before or after the business date; null: the business date
     */
    record AppointParty(
            Act act,
            Subject subject,
            PartyRole role,
            String organisation,
            String leader,
            @Nullable LocalDate from) implements ProjectCommand {
        public AppointParty {
            Codes.organisation("organisation", organisation);
            Require.id("leader", leader);
        }
    }

    /** The leader of a party signs the pledge of life-long responsibility 承诺书, by the leader's own token (L4 第四条). */
    record SignPledge(Act act, Subject subject, PartyRole role) implements ProjectCommand {}

    /**
     * Another organisation, or another leader of the same one, takes over; who went before stays on the record.
     *
     * @param from as in {@link AppointParty}
     */
    record ReplaceParty(
            Act act,
            Subject subject,
            PartyRole role,
            String organisation,
            String leader,
            @Nullable LocalDate from,
            String reason)
            implements ProjectCommand {
        public ReplaceParty {
            Codes.organisation("organisation", organisation);
            Require.id("leader", leader);
            Require.text("reason", reason);
        }
    }

    /**
     * The developer names a laboratory or a reviewer of drawings.
     *
     * @param from first day, before or after the business date; null: the business date
     */
    record AppointBody(
            Act act,
            Subject subject,
            BodyRole body,
            String organisation,
            @Nullable LocalDate from) implements ProjectCommand {
        public AppointBody {
            Codes.organisation("organisation", organisation);
        }
    }

    /** @param until first day without it, before or after the business date; null: the business date */
    record DismissBody(
            Act act,
            Subject subject,
            BodyRole body,
            String organisation,
            @Nullable LocalDate until,
            String reason) implements ProjectCommand {
        public DismissBody {
            Codes.organisation("organisation", organisation);
            Require.text("reason", reason);
        }
    }

    /**
     * The reviewer's verdict on the construction drawings 施工图审查 (S0 三(二)1).
     *
     * @param reportNumber 1 to 2000 characters, unique within the project
     * @param phases ids of the phases it is about, 1 to 50
     */
    record ReviewDrawings(Act act, Subject subject, String reportNumber, boolean passed, List<String> phases)
            implements ProjectCommand {
        public ReviewDrawings {
            Require.code("reportNumber", reportNumber);
            phases = Require.ids("phases", phases, 50);
        }
    }

    /**
     * The developer files how the usual defects are to be prevented 质量常见问题防治专篇 (S0 附件, S2 三(三)15).
     *
     * @param plan digest of the plan, {@code sha256:} and 64 hexadecimal digits
     * @param phases ids of the phases it is for, 1 to 50
     */
    record FilePreventionPlan(Act act, Subject subject, String plan, List<String> phases) implements ProjectCommand {
        public FilePreventionPlan {
            Require.digest("plan", plan);
            phases = Require.ids("phases", phases, 50);
        }
    }

    /**
     * Quality information was made public 质量信息公示 (S1 二(二)).
     *
     * @param title what it is about, 1 to 2000 characters
     * @param medium where anybody can read it, 1 to 2000 characters
     */
    record PublishQualityInformation(Act act, Subject subject, String title, String medium) implements ProjectCommand {
        public PublishQualityInformation {
            Require.text("title", title);
            Require.text("medium", medium);
        }
    }

    /**
     * @param number of the permit, 1 to 2000 characters, unique within the project
     * @param phases ids of the phases it covers, 1 to 50
     * @param buildings of these phases that it covers, {@code building/...}, 1 to 200; null: all of them
     */
    record GrantPermit(
            Act act,
            Subject subject,
            PermitKind kind,
            String number,
            List<String> phases,
            @Nullable List<Subject> buildings)
            implements ProjectCommand {
        public GrantPermit {
            Require.code("number", number);
            phases = Require.ids("phases", phases, 50);
            if (buildings != null) {
                buildings.forEach(building -> Require.building("buildings", building));
                buildings = Require.each("buildings", buildings, 1, 200, building -> building);
            }
        }

        /** Those it is confined to; empty where it covers its phases whole. */
        List<Subject> only() {
            return buildings == null ? List.of() : buildings;
        }
    }

    /** From the business date on the permit is no longer in force. */
    record RevokePermit(Act act, Subject subject, PermitKind kind, String number, String reason)
            implements ProjectCommand {
        public RevokePermit {
            Require.code("number", number);
            Require.text("reason", reason);
        }
    }
}
