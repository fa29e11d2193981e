package residence.warranty.repair.openrepairs;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.Entry;
import residence.events.RepairEvent;
import residence.events.RepairEvent.RepairAccepted;
import residence.events.RepairEvent.RepairAssigned;
import residence.events.RepairEvent.RepairCompleted;
import residence.events.RepairEvent.RepairDeemedAccepted;
import residence.events.RepairEvent.RepairOverdue;
import residence.events.RepairEvent.RepairRefused;
import residence.events.RepairEvent.RepairRejected;
import residence.events.RepairEvent.RepairRequested;
import residence.events.Service;
import residence.events.Subject;
import residence.kit.stream.Projection;

/** Every repair and where it stands, the overdue ones in front. */
@Component
class RepairCases implements Projection {
    private final JdbcClient jdbc;

    RepairCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "repairs";
    }

    @Override
    public Set<Service> hears() {
        return Set.of(Service.WARRANTY);
    }

    @Override
    public void on(Entry<?> entry) {
        if (entry.body() instanceof RepairEvent event) {
            on(entry, event);
        }
    }

    private void on(Entry<?> entry, RepairEvent event) {
        var repair = entry.subject();
        switch (event) {
            case RepairRequested it -> requested(entry, it);
            case RepairAssigned it -> assigned(repair, it);
            case RepairCompleted it -> moved(repair, RepairState.COMPLETED, it.acceptBy());
            case RepairAccepted it -> moved(repair, RepairState.ACCEPTED, null);
            case RepairDeemedAccepted it -> deemed(repair);
            case RepairRefused it -> moved(repair, RepairState.REFUSED, null);
            case RepairRejected it -> rejected(repair, it);
            case RepairOverdue it -> overdue(repair);
        }
    }

    @Override
    public void forget(Subject subject) {
        jdbc.sql("delete from repair_case where repair = ?")
                .param(subject.path())
                .update();
    }

    @Override
    public void reset() {
        jdbc.sql("truncate repair_case").update();
    }

    private void requested(Entry<?> entry, RepairRequested it) {
        jdbc.sql("""
                        insert into repair_case (repair, place, building, part, kind, requested_on, requester, state,
                                                 due_on, overdue, rejections, deemed, rank)
                        values (?, ?, ?, ?, ?, ?, ?, 'REQUESTED', ?, false, 0, false, ?)
                        on conflict (repair) do nothing""")
                .param(entry.subject().path())
                .param(it.place().path())
                .param(it.place().root().path())
                .param(it.part().name())
                .param(it.kind().name())
                .param(entry.occurredOn())
                .param(entry.actor().organisation())
                .param(it.assignBy())
                .param(rank(entry.subject(), it.assignBy(), false))
                .update();
    }

    /** Late work stays late under another contractor. */
    private void assigned(Subject repair, RepairAssigned it) {
        jdbc.sql("""
                        update repair_case set overdue = overdue and state = 'ASSIGNED', state = 'ASSIGNED',
                               contractor = ?, due_on = ?
                        where repair = ?""")
                .param(it.contractor())
                .param(it.completeBy())
                .param(repair.path())
                .update();
        rankAnew(repair);
    }

    /** Back to its contractor; where the assignment was voided since, somebody has to be assigned first. */
    private void rejected(Subject repair, RepairRejected it) {
        jdbc.sql("""
                        update repair_case set rejections = rejections + 1, overdue = false,
                               state = case when contractor is null then 'REQUESTED' else 'ASSIGNED' end,
                               due_on = case when contractor is null then null else ?::date end
                        where repair = ?""").param(it.completeBy()).param(repair.path()).update();
        rankAnew(repair);
    }

    private void deemed(Subject repair) {
        jdbc.sql("update repair_case set deemed = true where repair = ?")
                .param(repair.path())
                .update();
        moved(repair, RepairState.ACCEPTED, null);
    }

    private void overdue(Subject repair) {
        jdbc.sql("update repair_case set overdue = true where repair = ?")
                .param(repair.path())
                .update();
        rankAnew(repair);
    }

    private void moved(Subject repair, RepairState state, @Nullable LocalDate dueOn) {
        jdbc.sql("update repair_case set state = ?, due_on = ?, overdue = false where repair = ?")
                .param(state.name())
                .param(dueOn)
                .param(repair.path())
                .update();
        rankAnew(repair);
    }

    private void rankAnew(Subject repair) {
        jdbc.sql("select due_on, overdue from repair_case where repair = ?")
                .param(repair.path())
                .query(Pressing.class)
                .optional()
                .ifPresent(pressing -> jdbc.sql("update repair_case set rank = ? where repair = ?")
                        .param(rank(repair, pressing.dueOn(), pressing.overdue()))
                        .param(repair.path())
                        .update());
    }

    private record Pressing(@Nullable LocalDate dueOn, boolean overdue) {}

    private static String rank(Subject repair, @Nullable LocalDate dueOn, boolean overdue) {
        return (overdue ? "0 " : "1 ") + (dueOn == null ? "9999-12-31" : dueOn) + " " + repair.id();
    }
}
