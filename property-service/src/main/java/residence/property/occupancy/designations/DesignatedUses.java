package residence.property.occupancy.designations;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.OccupancyEvent;
import residence.events.view.OccupancyView;
import residence.events.view.OccupancyView.Designation;
import residence.kit.list.PartsList;

/** Every designation of every dwelling. */
@Component
class DesignatedUses extends PartsList<OccupancyView, Designation, OccupancyEvent> {
    DesignatedUses(JdbcClient jdbc) {
        super(jdbc, "designated_dwelling_list", OccupancyView.VIEW, "designation_list", Designation.class);
    }

    @Override
    protected Map<String, Designation> parts(OccupancyView occupancy) {
        var designations = occupancy.designations();
        return IntStream.range(0, designations.size())
                .boxed()
                .collect(Collectors.toMap(String::valueOf, designations::get));
    }
}
