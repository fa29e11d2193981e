package residence.warranty.handover.deliveries;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.Entry;
import residence.events.HandoverEvent.OwnerInspectionRecorded;
import residence.events.HandoverEvent.TitleCertificateIssued;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.SaleEvent.SaleCancelled;
import residence.events.SaleEvent.UnitSold;
import residence.events.Service;
import residence.events.Subject;
import residence.kit.stream.Projection;

/** The dwellings of each building, from sale to title. */
@Component
class Deliveries implements Projection {
    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public Set<Service> hears() {
        return Set.of(Service.PROJECT, Service.WARRANTY);
    }

    @Override
    public void on(Entry<?> entry) {
        var subject = entry.subject();
        switch (entry.body()) {
            case BuildingRegistered it -> dwellings(subject, it.dwellings());
            case BuildingAdmitted it -> dwellings(subject, it.dwellings());
            case UnitSold it -> day(subject, "sold_on", entry.occurredOn());
            case SaleCancelled it -> day(subject, "sold_on", null);
            case OwnerInspectionRecorded it -> inspected(subject, it);
            case UnitHandedOver it -> day(subject, "handed_over_on", it.handedOverOn());
            case TitleCertificateIssued it -> day(subject, "titled_on", entry.occurredOn());
            default -> {} // the topics carry all that their services say
        }
    }

    @Override
    public void forget(Subject subject) {
        jdbc.sql("delete from delivery where dwelling = ?")
                .param(subject.path())
                .update();
        jdbc.sql("delete from delivery_dwelling where building = ?")
                .param(subject.path())
                .update();
    }

    @Override
    public void reset() {
        jdbc.sql("truncate delivery, delivery_dwelling").update();
    }

    private void dwellings(Subject building, List<Dwelling> dwellings) {
        dwellings.forEach(dwelling -> jdbc.sql(
                        "insert into delivery_dwelling (dwelling, building) values (?, ?) on conflict do nothing")
                .param(dwelling.in(building).path())
                .param(building.path())
                .update());
    }

    /** @param column one of this table's days; null says that it did not happen after all */
    private void day(Subject dwelling, String column, @Nullable LocalDate day) {
        jdbc.sql("""
                        insert into delivery (dwelling, %1$s) values (?, ?)
                        on conflict (dwelling) do update set %1$s = excluded.%1$s""".formatted(column)).param(dwelling.path()).param(day).update();
    }

    /** The latest inspection counts, of one day the one recorded last (R10). */
    private void inspected(Subject dwelling, OwnerInspectionRecorded it) {
        jdbc.sql("""
                        insert into delivery as d (dwelling, inspected_on, passed) values (?, ?, ?)
                        on conflict (dwelling) do update
                        set inspected_on = excluded.inspected_on, passed = excluded.passed
                        where d.inspected_on is null or d.inspected_on <= excluded.inspected_on""")
                .param(dwelling.path())
                .param(it.inspectedOn())
                .param(it.passed())
                .update();
    }
}
