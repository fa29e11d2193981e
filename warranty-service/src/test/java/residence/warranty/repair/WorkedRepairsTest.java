package residence.warranty.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.warranty.WorkedExamples.under;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import residence.events.Clocks;
import residence.events.DefectKind;
import residence.events.FigureKey;
import residence.events.Part;
import residence.events.Refusal;
import residence.events.RepairEvent;
import residence.events.RepairEvent.RefusalReason;
import residence.events.RepairEvent.RepairAccepted;
import residence.events.RepairEvent.RepairAssigned;
import residence.events.RepairEvent.RepairCompleted;
import residence.events.RepairEvent.RepairDeemedAccepted;
import residence.events.RepairEvent.RepairOverdue;
import residence.events.RepairEvent.RepairRefused;
import residence.events.RepairEvent.RepairRejected;
import residence.events.RepairEvent.RepairRequested;
import residence.events.RepairEvent.Stage;
import residence.events.RepairLoop;
import residence.events.Subject;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.Term;
import residence.events.WarrantyEvent.WarrantyStarted;
import residence.kit.testing.Known;
import residence.warranty.Acts;
import residence.warranty.Figures;
import residence.warranty.Pilot;
import residence.warranty.ProfileFiles;
import residence.warranty.WorkedExamples.Row;
import residence.warranty.repair.RepairCommand.AcceptRepair;
import residence.warranty.repair.RepairCommand.AssignRepair;
import residence.warranty.repair.RepairCommand.CompleteRepair;
import residence.warranty.repair.RepairCommand.DeemRepairAccepted;
import residence.warranty.repair.RepairCommand.RefuseRepair;
import residence.warranty.repair.RepairCommand.ReportRepairOverdue;
import residence.warranty.repair.RepairCommand.RequestRepair;

/** R14 by the table that a lawyer reads. */
class WorkedRepairsTest {
    private static final Subject REPAIR = new Subject("repair/R-1");
    private static final Subject SILENCE = new Subject("region/371502/profile/silence");
    private static final Part WET_ROOM = Part.WET_ROOM_WATERPROOFING;

    @TestFactory
    Stream<DynamicTest> r14_repairs() {
        return under("Repairs", row -> assertThat(new Case(row).told()).isEqualTo(row.text("what follows")));
    }

    /** One repair as it goes on. */
    private static final class Case {
        private final Row row;
        private final Known known;
        private RepairLoop loop = new RepairLoop.None();

        Case(Row row) {
            this.row = row;
            this.known = known(row.text("profile"));
            var askedFor = Acts.owner("p-1", row.text("asked for on"));
            happen(new RequestRepair(askedFor, REPAIR, Pilot.DWELLING, WET_ROOM, DefectKind.LEAK, "渗水", null));
            if (row.has("assigned on")) {
                happen(new AssignRepair(Acts.on(row.text("assigned on")), REPAIR, "C-JIANGONG"));
            }
            if (row.has("completed on")) {
                var told = Acts.late(Acts.contractor(row.text("told on")), row.text("completed on"));
                happen(new CompleteRepair(told, REPAIR, "重做防水层"));
            }
        }

        String told() {
            try {
                return then().stream()
                        .flatMap(command -> happen(command).stream())
                        .map(Case::tell)
                        .findFirst()
                        .orElse("nothing");
            } catch (Refusal refusal) {
                return refusal.unmet().getFirst().code();
            }
        }

        private List<RepairCommand> then() {
            var on = row.text("on");
            return switch (row.text("then")) {
                case "day passes" ->
                    List.of(
                            new ReportRepairOverdue(Acts.platform(on), REPAIR, Stage.ASSIGNMENT),
                            new ReportRepairOverdue(Acts.platform(on), REPAIR, Stage.COMPLETION),
                            new DeemRepairAccepted(Acts.platform(on), REPAIR));
                case "assigned" -> List.of(new AssignRepair(Acts.on(on), REPAIR, "C-JIANGONG"));
                case "accepted" -> List.of(new AcceptRepair(Acts.owner("p-1", on), REPAIR));
                case "refused for MISUSE" -> List.of(refuse(on, RefusalReason.MISUSE));
                case "refused for OUT_OF_TERM" -> List.of(refuse(on, RefusalReason.OUT_OF_TERM));
                default -> throw new IllegalArgumentException(row.text("then"));
            };
        }

        private static RefuseRepair refuse(String on, RefusalReason reason) {
            return new RefuseRepair(Acts.on(on), REPAIR, reason, "现场查勘");
        }

        private List<RepairEvent> happen(RepairCommand command) {
            var events = new ArrayList<>(Repair.decide(command, loop, RepairFacts.lookUp(command, loop, known)));
            for (var event : events) {
                loop = RepairLoop.after(loop, event);
                known.knows(REPAIR.path(), command.act().occurredOn().toString(), event, Pilot.DWELLING);
            }
            return events;
        }

        private static String tell(RepairEvent event) {
            return switch (event) {
                case RepairOverdue it -> "overdue since " + it.dueOn();
                case RepairDeemedAccepted it -> "deemed accepted, silent until " + it.silentUntil();
                case RepairRefused it -> "refused";
                case RepairAccepted it -> "accepted";
                case RepairRequested _, RepairAssigned _, RepairCompleted _, RepairRejected _ -> event.toString();
            };
        }
    }

    private static Known known(String profile) {
        var term = new Term(WET_ROOM, LocalDate.parse("2016-05-01"), LocalDate.parse("2021-02-28"), null, "条例第四十条");
        var known = new Known()
                .knows(ProfileFiles.NATION.path(), "2000-01-30", ProfileFiles.of(ProfileFiles.NATION))
                .knows(Pilot.PROJECT.path(), "2010-01-01", Pilot.REGISTERED)
                .knows(Pilot.BUILDING.path(), "2010-01-01", Pilot.BUILT)
                .knows(
                        Clocks.of(Pilot.DWELLING, Clock.OWNER).path(),
                        "2016-05-01",
                        new WarrantyStarted(Clock.OWNER, List.of(term)));
        return profile.equals("silence") ? known.knows(SILENCE.path(), "2010-01-01", silence()) : known;
    }

    /** The nation's own figures, and fourteen days of silence beside them. */
    private static residence.events.StandardsEvent.ProfileEnacted silence() {
        return new Figures().with(FigureKey.REPAIR_DEEMED_DAYS, "14").profile();
    }
}
