package residence.property.housingprogramme.programmes;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.HousingProgrammeEvent;
import residence.events.view.HousingProgrammeView;
import residence.events.view.HousingProgrammeView.Target;
import residence.kit.list.PartsList;

/** Every housing programme, and each of its targets by itself. */
@Component
class Programmes extends PartsList<HousingProgrammeView, Target, HousingProgrammeEvent> {
    Programmes(JdbcClient jdbc) {
        super(jdbc, "programme_list", HousingProgrammeView.VIEW, "programme_target_list", Target.class);
    }

    @Override
    protected Map<String, Target> parts(HousingProgrammeView programme) {
        return programme.targets().stream()
                .collect(Collectors.toMap(target -> target.region() + "-" + target.year(), target -> target));
    }
}
