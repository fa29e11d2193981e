package residence.quality.unitinspection.inspections;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.UnitInspectionEvent;
import residence.events.view.UnitInspectionView;
import residence.kit.list.DwellingList;

/** How the inspection of each dwelling stands. */
@Component
class Inspections extends DwellingList<UnitInspectionView, UnitInspectionEvent> {
    Inspections(JdbcClient jdbc) {
        super(jdbc, "unit_inspection_list", UnitInspectionView.VIEW);
    }
}
