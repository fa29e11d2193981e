package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import residence.events.DefectKind;
import residence.events.Part;
import residence.events.Subject;
import residence.events.WorkOrderEvent;
import residence.events.WorkOrderEvent.MaintenanceAssigned;
import residence.events.WorkOrderEvent.MaintenanceConfirmed;
import residence.events.WorkOrderEvent.MaintenanceForwarded;
import residence.events.WorkOrderEvent.MaintenanceReopened;
import residence.events.WorkOrderEvent.MaintenanceRequested;
import residence.events.view.WorkOrderView.State;

class WorkOrderViewTest {
    private static final Subject DWELLING = Subject.of("building", "B1").dwelling("1", "1502");
    private static final Subject REPAIR = new Subject("repair/WO-1");
    private static final MaintenanceRequested REQUESTED =
            new MaintenanceRequested(DWELLING, Part.HEATING, DefectKind.HEATING_FAULT, "卧室不热");
    private static final MaintenanceForwarded FORWARDED =
            new MaintenanceForwarded(REPAIR, DWELLING, Part.HEATING, DefectKind.HEATING_FAULT, "卧室不热");

    private final Seen<WorkOrderView, WorkOrderEvent> seen =
            new Seen<>(WorkOrderView.VIEW, new Subject("workorder/1"), "building/B1");

    @Test
    void r15_aForwardedCaseThatCameBackStaysOneCaseAndNamesItsRepair() {
        seen.on("2027-01-10", REQUESTED);
        seen.on("2027-01-10", FORWARDED);
        var back = seen.on("2027-02-01", new MaintenanceReopened("人为损坏"));
        assertThat(back.state()).isEqualTo(State.REOPENED);
        assertThat(back.repair()).isEqualTo(REPAIR);
        assertThat(back.requestedOn()).isEqualTo(LocalDate.parse("2027-01-10"));
        assertThat(back.since()).isEqualTo(LocalDate.parse("2027-02-01"));
        assertThat(back.open()).isTrue();
        assertThat(seen.on("2027-02-03", new MaintenanceConfirmed(true)).open()).isFalse();
    }

    @Test
    void r15_aForwardedCaseStandsWithoutItsRequest() {
        var forwarded = seen.on("2027-01-10", FORWARDED);
        assertThat(forwarded.state()).isEqualTo(State.FORWARDED);
        assertThat(forwarded.place()).isEqualTo(DWELLING);
    }

    @Test
    void withoutARequestNothingMakesItACase() {
        assertThat(seen.on("2027-01-11", new MaintenanceAssigned("p-7")).state())
                .isNull();
        assertThat(seen.on("2027-01-12", new MaintenanceConfirmed(false)).state())
                .isNull();
    }

    @Test
    void whoWasSentCanBeLeftOut() {
        seen.on("2027-01-10", REQUESTED);
        var assigned = seen.on("2027-01-11", new MaintenanceAssigned("p-7"));
        assertThat(assigned.worker()).isEqualTo("p-7");
        assertThat(assigned.withoutWorker().toString()).doesNotContain("p-7");
    }
}
