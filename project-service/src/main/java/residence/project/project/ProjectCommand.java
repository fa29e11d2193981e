package residence.project.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
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
     * @param number of the permit, 1 to 2000 characters, unique within the project
     * @param phases ids of the phases it covers, 1 to 50
     */
    record GrantPermit(Act act, Subject subject, PermitKind kind, String number, List<String> phases)
            implements ProjectCommand {
        public GrantPermit {
            Require.code("number", number);
            phases = Require.ids("phases", phases, 50);
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
