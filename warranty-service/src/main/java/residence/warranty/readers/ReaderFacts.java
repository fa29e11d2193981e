package residence.warranty.readers;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.Entry;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.PartyRole;
import residence.events.ProjectEvent.PartyAppointed;
import residence.events.ProjectEvent.PartyReplaced;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.SaleEvent.SaleCancelled;
import residence.events.SaleEvent.UnitSold;
import residence.events.Service;
import residence.events.Subject;
import residence.kit.stream.Projection;

/** What decides who may read: where buildings lie, whose projects they belong to, who holds which dwelling. */
@Component
class ReaderFacts implements Projection {
    private final JdbcClient jdbc;

    ReaderFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "readers";
    }

    @Override
    public Set<Service> hears() {
        return Set.of(Service.PROJECT, Service.WARRANTY);
    }

    @Override
    public void on(Entry<?> entry) {
        var subject = entry.subject();
        switch (entry.body()) {
            case BuildingRegistered it -> building(subject, it.project().path(), null);
            case BuildingAdmitted it -> building(subject, null, it.region());
            case ProjectRegistered it -> project(subject, it);
            case PartyAppointed it -> party(subject, it.role(), it.organisation(), it.from());
            case PartyReplaced it -> party(subject, it.role(), it.organisation(), it.from());
            case UnitSold it -> holders(subject, it.buyers());
            case SaleCancelled it -> holders(subject, List.of());
            case UnitHandedOver it -> holders(subject, it.buyers());
            default -> {} // the topics carry all that their services say
        }
    }

    @Override
    public void forget(Subject subject) {
        jdbc.sql("delete from reader_building where building = ?")
                .param(subject.path())
                .update();
        jdbc.sql("delete from reader_project where project = ?")
                .param(subject.path())
                .update();
        holders(subject, List.of());
    }

    @Override
    public void reset() {
        jdbc.sql("truncate reader_building, reader_project, reader_holder").update();
    }

    private void building(Subject building, @Nullable String project, @Nullable String region) {
        jdbc.sql("""
                        insert into reader_building (building, project, region) values (?, ?, ?)
                        on conflict (building) do update set project = excluded.project, region = excluded.region""").param(building.path()).param(project).param(region).update();
    }

    private void project(Subject project, ProjectRegistered it) {
        jdbc.sql("""
                        insert into reader_project (project, region, developer) values (?, ?, ?)
                        on conflict (project) do update set region = excluded.region, developer = excluded.developer""")
                .param(project.path())
                .param(it.region())
                .param(it.developer())
                .update();
    }

    /** Of several contractors the one who came last. */
    private void party(Subject project, PartyRole role, String organisation, LocalDate from) {
        if (role != PartyRole.CONTRACTOR) {
            return;
        }
        jdbc.sql("""
                        insert into reader_project as p (project, contractor, contractor_from) values (?, ?, ?)
                        on conflict (project) do update
                        set contractor = excluded.contractor, contractor_from = excluded.contractor_from
                        where p.contractor_from is null or p.contractor_from <= excluded.contractor_from""").param(project.path()).param(organisation).param(from).update();
    }

    private void holders(Subject dwelling, List<String> persons) {
        jdbc.sql("delete from reader_holder where dwelling = ?")
                .param(dwelling.path())
                .update();
        persons.forEach(person -> jdbc.sql("insert into reader_holder (dwelling, building, person) values (?, ?, ?)")
                .param(dwelling.path())
                .param(dwelling.root().path())
                .param(person)
                .update());
    }
}
