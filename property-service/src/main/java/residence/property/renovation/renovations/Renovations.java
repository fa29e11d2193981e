package residence.property.renovation.renovations;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.RenovationEvent;
import residence.events.view.RenovationView;
import residence.kit.list.Condition;
import residence.kit.list.DocumentList;
import residence.kit.list.Filter;

/** Every renovation. */
@Component
class Renovations extends DocumentList<RenovationView, RenovationEvent> {
    private static final String HELD = """
            exists (select from place_holder holding
                where holding.document -> 'holders' ??| ?::text[]
                and renovation_list.buildings ?? holding.building)""";

    Renovations(JdbcClient jdbc) {
        super(jdbc, "renovation_list", RenovationView.VIEW);
    }

    /** Renovations of a building in which one of these persons holds a dwelling. */
    static Filter heldIn(List<String> persons) {
        return _ -> Condition.of(HELD, (Object) persons.toArray(String[]::new));
    }
}
