package residence.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static residence.warranty.Pilot.DWELLING;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.Actor;
import residence.events.Command;
import residence.events.DefectKind;
import residence.events.OccupancyEvent.Ground;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.events.OccupancyEvent.TenancyFiled;
import residence.events.Part;
import residence.events.RepairEvent.RepairRequested;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.testing.Known;
import residence.warranty.handover.HandoverCommand.RecordOwnerInspection;
import residence.warranty.repair.RepairCommand.AcceptRepair;
import residence.warranty.repair.RepairCommand.RejectRepair;
import residence.warranty.repair.RepairCommand.RequestRepair;
import residence.warranty.warranty.WarrantyCommand.SignReagreement;

/** Dwelling 1502 was handed over on 2026-09-20, sold on 2027-01-08 and is let from 2027-01-09: who does what on 2027-01-10. */
class LaterHoldersAccessTest {
    private static final Subject REPAIR = new Subject("repair/R-1");
    private static final LocalDate RESOLD = LocalDate.parse("2027-01-08");

    private final Known known = Pilot.handedOver()
            .knows(
                    REPAIR.path(),
                    "2027-01-05",
                    new Actor("household", "owner", "p-1"),
                    new RepairRequested(DWELLING, Part.WET_ROOM_WATERPROOFING, DefectKind.LEAK, "渗水", null, null),
                    DWELLING)
            .knows(
                    DWELLING.path(),
                    "2027-01-08",
                    new OwnershipTransferred(List.of("p-second"), Ground.RESALE, RESOLD, null))
            .knows(
                    DWELLING.path(),
                    "2027-01-08",
                    new TenancyFiled(List.of("p-tenant"), RESOLD.plusDays(1), RESOLD.plusYears(1), "备-1"));

    @Test
    void aFormerOwnerNoMoreRequestsJudgesSignsOrInspects() {
        for (String role : List.of("owner", "buyer")) {
            assertThat(commands(role, "p-1", "2027-01-10")).noneMatch(command -> allowed(role, "p-1", command));
            assertThat(commands(role, "p-1", "2027-01-06")).noneMatch(command -> allowed(role, "p-1", command));
        }
    }

    @Test
    void theSecondOwnerDoesFromTheFirstDayOn() {
        assertThat(commands("owner", "p-second", "2027-01-08"))
                .allMatch(command -> allowed("owner", "p-second", command));
        assertThat(commands("owner", "p-second", "2027-01-07"))
                .allSatisfy(command -> assertThatThrownBy(() -> allowed("owner", "p-second", command))
                        .hasMessageContaining("relation.not-holder-then"));
    }

    @Test
    void aTenantRequestsAndNothingElse() {
        assertThat(commands("tenant", "p-tenant", "2027-01-10"))
                .filteredOn(command -> allowed("tenant", "p-tenant", command))
                .hasOnlyElementsOfType(RequestRepair.class)
                .hasSize(1);
        assertThat(commands("tenant", "p-1", "2027-01-10")).noneMatch(command -> allowed("tenant", "p-1", command));
    }

    private static List<Command> commands(String role, String person, String day) {
        var act = Acts.late(Acts.by(role, "household", person, "2027-01-10"), day);
        var part = Part.WET_ROOM_WATERPROOFING;
        return List.of(
                new RequestRepair(act, new Subject("repair/R-2"), DWELLING, part, DefectKind.LEAK, "渗水", null),
                new AcceptRepair(act, REPAIR),
                new RejectRepair(act, REPAIR, "仍渗水"),
                new SignReagreement(act, DWELLING.child("clock", "owner"), part, LocalDate.parse("2035-01-01")),
                new RecordOwnerInspection(act, DWELLING, true, List.of()));
    }

    private boolean allowed(String role, String person, Command command) {
        var caller = new Caller("account", role, "household", null, List.of(person));
        return new WarrantyAccess().allows(caller, command, known);
    }
}
