package residence.warranty.repair;

import java.time.LocalDate;
import residence.events.DefectKind;
import residence.events.Part;
import residence.events.RepairEvent;
import residence.events.RepairEvent.RefusalReason;
import residence.events.RepairEvent.RepairAccepted;
import residence.events.RepairEvent.RepairAssigned;
import residence.events.RepairEvent.RepairCompleted;
import residence.events.RepairEvent.RepairDeemedAccepted;
import residence.events.RepairEvent.RepairRefused;
import residence.events.RepairEvent.RepairRejected;
import residence.events.RepairEvent.RepairRequested;
import residence.events.RepairLoop;
import residence.events.Subject;
import residence.warranty.Acts;
import residence.warranty.repair.RepairCommand.AcceptRepair;
import residence.warranty.repair.RepairCommand.AssignRepair;
import residence.warranty.repair.RepairCommand.CompleteRepair;
import residence.warranty.repair.RepairCommand.RefuseRepair;
import residence.warranty.repair.RepairCommand.RejectRepair;
import residence.warranty.repair.RepairCommand.RequestRepair;

/** A leak in a bathroom, requested on 2020-04-01; three days to assign, seven to complete, fourteen to be heard of. */
final class Loop {
    static final Subject REPAIR = new Subject("repair/R-1");
    static final Subject DWELLING = new Subject("building/B1/entrance/1/unit/1502");
    static final Part PART = Part.WET_ROOM_WATERPROOFING;

    static final RepairRequested REQUESTED =
            new RepairRequested(DWELLING, PART, DefectKind.LEAK, "卫生间渗水", day("2020-04-04"), null);
    static final RepairAssigned ASSIGNED = new RepairAssigned("C-JIANGONG", day("2020-04-10"));
    static final RepairCompleted COMPLETED = new RepairCompleted("重做防水层", day("2020-04-24"));
    static final RepairRejected REJECTED = new RepairRejected("仍然渗水", day("2020-04-19"));
    static final RepairRefused REFUSED = new RepairRefused(RefusalReason.MISUSE, "drilled through");
    static final RepairAccepted ACCEPTED = new RepairAccepted();
    static final RepairDeemedAccepted DEEMED = new RepairDeemedAccepted(day("2020-04-24"));

    static final RepairFacts NOTHING = new RepairFacts(null, null, null);

    private Loop() {}

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static RepairFacts within(int days) {
        return new RepairFacts(days, null, null);
    }

    static RepairLoop after(RepairEvent... events) {
        RepairLoop state = new RepairLoop.None();
        for (RepairEvent event : events) {
            state = RepairLoop.after(state, event);
        }
        return state;
    }

    static RequestRepair request(Subject place, Part part) {
        return new RequestRepair(Acts.owner("p-1", "2020-04-01"), REPAIR, place, part, DefectKind.LEAK, "卫生间渗水", null);
    }

    static AssignRepair assign(String contractor) {
        return new AssignRepair(Acts.on("2020-04-03"), REPAIR, contractor);
    }

    static RefuseRepair refuse(RefusalReason reason) {
        return new RefuseRepair(Acts.on("2020-04-03"), REPAIR, reason, "drilled through");
    }

    static CompleteRepair complete() {
        return new CompleteRepair(Acts.contractor("2020-04-10"), REPAIR, "重做防水层");
    }

    static AcceptRepair accept() {
        return new AcceptRepair(Acts.owner("p-1", "2020-04-12"), REPAIR);
    }

    static RejectRepair reject() {
        return new RejectRepair(Acts.owner("p-1", "2020-04-12"), REPAIR, "仍然渗水");
    }
}
