package residence.property.workorder.openworkorders;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.Entry;
import residence.events.Service;
import residence.events.Subject;
import residence.events.WorkOrderEvent;
import residence.events.WorkOrderEvent.MaintenanceAssigned;
import residence.events.WorkOrderEvent.MaintenanceCompleted;
import residence.events.WorkOrderEvent.MaintenanceConfirmed;
import residence.events.WorkOrderEvent.MaintenanceForwarded;
import residence.events.WorkOrderEvent.MaintenanceReopened;
import residence.events.WorkOrderEvent.MaintenanceRequested;
import residence.kit.stream.Projection;

/** The cases that nobody has confirmed yet. */
@Component
class OpenWorkOrders implements Projection {
    private final JdbcClient jdbc;

    OpenWorkOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "open-work-orders";
    }

    @Override
    public Set<Service> hears() {
        return EnumSet.of(Service.PROPERTY);
    }

    @Override
    public void on(Entry<?> entry) {
        if (entry.body() instanceof WorkOrderEvent event) {
            on(entry, event);
        }
    }

    @Override
    public void forget(Subject subject) {
        jdbc.sql("delete from open_work_order where work_order = ?")
                .param(subject.path())
                .update();
    }

    @Override
    public void reset() {
        jdbc.sql("truncate open_work_order").update();
    }

    private void on(Entry<?> entry, WorkOrderEvent event) {
        switch (event) {
            case MaintenanceRequested requested -> requested(entry, requested);
            case MaintenanceForwarded forwarded -> forwarded(entry, forwarded);
            case MaintenanceAssigned assigned -> moved(entry, WorkOrderState.ASSIGNED);
            case MaintenanceCompleted completed -> moved(entry, WorkOrderState.COMPLETED);
            case MaintenanceReopened reopened -> moved(entry, WorkOrderState.REOPENED);
            case MaintenanceConfirmed confirmed -> forget(entry.subject());
        }
    }

    private void requested(Entry<?> entry, MaintenanceRequested requested) {
        jdbc.sql("""
                        insert into open_work_order (work_order, place, part, kind, state, requested_on, since)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(entry.subject().path())
                .param(requested.place().path())
                .param(requested.part().name())
                .param(requested.kind().name())
                .param(WorkOrderState.REQUESTED.name())
                .param(entry.occurredOn())
                .param(entry.occurredOn())
                .update();
    }

    private void forwarded(Entry<?> entry, MaintenanceForwarded forwarded) {
        moved(entry, WorkOrderState.FORWARDED);
        jdbc.sql("update open_work_order set repair = ? where work_order = ?")
                .param(forwarded.repair().path())
                .param(entry.subject().path())
                .update();
    }

    /** Where the request was voided there is no row, and nothing moves. */
    private void moved(Entry<?> entry, WorkOrderState state) {
        jdbc.sql("update open_work_order set state = ?, since = ? where work_order = ?")
                .param(state.name())
                .param(entry.occurredOn())
                .param(entry.subject().path())
                .update();
    }
}
