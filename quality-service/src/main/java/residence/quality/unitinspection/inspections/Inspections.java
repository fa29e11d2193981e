package residence.quality.unitinspection.inspections;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.Entry;
import residence.events.Service;
import residence.events.Subject;
import residence.events.UnitInspectionEvent;
import residence.events.UnitInspectionEvent.LoadTested;
import residence.events.UnitInspectionEvent.PondingTested;
import residence.events.UnitInspectionEvent.SheetFilled;
import residence.events.UnitInspectionEvent.UnitInspectionFailed;
import residence.events.UnitInspectionEvent.UnitInspectionPassed;
import residence.events.UnitInspectionEvent.UnitInspectionSigned;
import residence.kit.stream.Projection;

/** How the inspection of each dwelling of a building stands: the dwellings as registered, and what came since. */
@Component
class Inspections implements Projection {
    private final JdbcClient jdbc;

    Inspections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "inspections";
    }

    @Override
    public Set<Service> hears() {
        return EnumSet.of(Service.PROJECT, Service.QUALITY);
    }

    @Override
    public void on(Entry<?> entry) {
        switch (entry.body()) {
            case BuildingRegistered building -> registered(entry.subject(), building);
            case UnitInspectionEvent event -> moved(entry, state(event));
            default -> {} // the topics carry all that their services say
        }
    }

    @Override
    public void forget(Subject subject) {
        jdbc.sql("delete from inspection where dwelling = ?")
                .param(subject.path())
                .update();
        jdbc.sql("delete from inspection_dwelling where building = ?")
                .param(subject.path())
                .update();
    }

    @Override
    public void reset() {
        jdbc.sql("truncate inspection, inspection_dwelling").update();
    }

    private void registered(Subject building, BuildingRegistered registered) {
        registered
                .dwellings()
                .forEach(dwelling -> jdbc.sql(
                                "insert into inspection_dwelling (dwelling, building) values (?, ?) on conflict do nothing")
                        .param(dwelling.in(building).path())
                        .param(building.path())
                        .update());
    }

    private void moved(Entry<?> entry, InspectionState state) {
        jdbc.sql("""
                        insert into inspection (dwelling, state, since) values (?, ?, ?)
                        on conflict (dwelling) do update set state = excluded.state, since = excluded.since""")
                .param(entry.subject().path())
                .param(state.name())
                .param(entry.occurredOn())
                .update();
    }

    private static InspectionState state(UnitInspectionEvent event) {
        return switch (event) {
            case PondingTested test -> InspectionState.UNDER_WAY;
            case LoadTested test -> InspectionState.UNDER_WAY;
            case SheetFilled sheet -> InspectionState.UNDER_WAY;
            case UnitInspectionSigned signature -> InspectionState.UNDER_WAY;
            case UnitInspectionFailed failed -> InspectionState.FAILED;
            case UnitInspectionPassed passed -> InspectionState.PASSED;
        };
    }
}
