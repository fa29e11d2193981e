package residence.property.checkup.checkupsdue;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.CheckUpEvent.CheckUpMissed;
import residence.events.CheckUpEvent.CheckUpPerformed;
import residence.events.CheckUpEvent.CheckUpPlanned;
import residence.events.Entry;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.Service;
import residence.events.Subject;
import residence.kit.stream.Projection;

/** The check-ups of all buildings, with the region that each building lies in. */
@Component
class CheckUps implements Projection {
    private final JdbcClient jdbc;

    CheckUps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "check-ups-due";
    }

    @Override
    public Set<Service> hears() {
        return EnumSet.of(Service.PROJECT, Service.PROPERTY);
    }

    @Override
    public void on(Entry<?> entry) {
        switch (entry.body()) {
            case ProjectRegistered project -> lies(entry.subject(), project.region(), null);
            case BuildingAdmitted building -> lies(entry.subject(), building.region(), null);
            case BuildingRegistered building ->
                lies(entry.subject(), null, building.project().path());
            case CheckUpPlanned plan -> planned(entry.subject(), plan);
            case CheckUpMissed missed -> missed(entry.subject());
            case CheckUpPerformed performed -> performed(entry, performed);
            default -> {} // the topics carry all that their services say
        }
    }

    @Override
    public void forget(Subject subject) {
        jdbc.sql("delete from check_up where check_up = ?")
                .param(subject.path())
                .update();
        jdbc.sql("delete from check_up_region where subject = ?")
                .param(subject.path())
                .update();
    }

    @Override
    public void reset() {
        jdbc.sql("truncate check_up, check_up_region").update();
    }

    private void lies(Subject subject, @Nullable String region, @Nullable String project) {
        jdbc.sql("insert into check_up_region (subject, region, project) values (?, ?, ?) on conflict do nothing")
                .param(subject.path())
                .param(region)
                .param(project)
                .update();
    }

    private void planned(Subject checkUp, CheckUpPlanned plan) {
        jdbc.sql("insert into check_up (check_up, building, body, due_on) values (?, ?, ?, ?)")
                .param(checkUp.path())
                .param(plan.building().path())
                .param(plan.checkUpBody())
                .param(plan.dueOn())
                .update();
    }

    private void missed(Subject checkUp) {
        jdbc.sql("update check_up set missed = true where check_up = ?")
                .param(checkUp.path())
                .update();
    }

    private void performed(Entry<?> entry, CheckUpPerformed performed) {
        jdbc.sql("update check_up set performed_on = ?, overall = ? where check_up = ?")
                .param(entry.occurredOn())
                .param(performed.overall().name())
                .param(entry.subject().path())
                .update();
    }
}
