package residence.property.occupancy.tenancies;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.OccupancyEvent;
import residence.events.view.OccupancyView;
import residence.events.view.OccupancyView.Tenancy;
import residence.kit.list.PartsList;

/** Every tenancy of every dwelling. */
@Component
class Tenancies extends PartsList<OccupancyView, Tenancy, OccupancyEvent> {
    Tenancies(JdbcClient jdbc) {
        super(jdbc, "let_dwelling_list", OccupancyView.VIEW, "tenancy_list", Tenancy.class);
    }

    @Override
    protected Map<String, Tenancy> parts(OccupancyView occupancy) {
        var tenancies = occupancy.tenancies();
        return IntStream.range(0, tenancies.size()).boxed().collect(Collectors.toMap(String::valueOf, tenancies::get));
    }
}
