package residence.kit.list;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.Service;
import residence.events.Subject;
import residence.events.view.View;

/**
 * A list of what happens to dwellings in which every dwelling of a known building has its row, also one that nothing
 * has happened to yet: the view's blank. Its table has the column {@code building}.
 */
public abstract class DwellingList<V, E extends DomainEvent> extends DocumentList<V, E> {
    protected DwellingList(JdbcClient jdbc, String table, View<V, E> view) {
        super(jdbc, table, view);
    }

    @Override
    public Set<Service> hears() {
        var services = EnumSet.of(Service.PROJECT);
        services.addAll(super.hears());
        return services;
    }

    @Override
    public void on(List<Entry<?>> entries) {
        super.on(entries);
        var known = entries.stream().flatMap(DwellingList::dwellings).toList();
        if (known.isEmpty()) {
            return;
        }
        var blank = new TreeMap<String, V>();
        known.forEach(dwelling -> blank.put(dwelling.path(), view().blank().of(dwelling)));
        toChange(known).keySet().forEach(blank::remove);
        put(blank);
    }

    /** Whatever is known of a dwelling is forgotten, not that it is there; of a building, that nothing happened in it. */
    @Override
    public void forget(Subject subject) {
        var inside = rows().where("building = ?", subject.root().path());
        if (inside.containsKey(subject.path())) {
            put(new TreeMap<>(Map.of(subject.path(), view().blank().of(subject))));
        } else if (subject.equals(subject.root())) {
            inside.forEach((dwelling, row) -> forgetBlank(new Subject(dwelling), row));
        }
    }

    private void forgetBlank(Subject dwelling, V row) {
        if (row.equals(view().blank().of(dwelling))) {
            super.forget(dwelling);
        }
    }

    private static Stream<Subject> dwellings(Entry<?> entry) {
        return switch (entry.body()) {
            case BuildingRegistered it -> in(entry.subject(), it.dwellings());
            case BuildingAdmitted it -> in(entry.subject(), it.dwellings());
            default -> Stream.of(); // the topics carry all that their services say
        };
    }

    private static Stream<Subject> in(Subject building, List<Dwelling> dwellings) {
        return dwellings.stream().map(dwelling -> dwelling.in(building));
    }
}
