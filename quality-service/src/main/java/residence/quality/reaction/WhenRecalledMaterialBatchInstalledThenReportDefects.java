package residence.quality.reaction;

import java.util.List;
import org.springframework.stereotype.Component;
import residence.events.Act;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.MaterialBatchEvent.MaterialBatchInstalled;
import residence.kit.stream.Reaction;
import residence.quality.defect.DefectCommand.ReportRecall;

/** R3: what had been installed before the recall and is told after it has its defects, too. */
@Component
final class WhenRecalledMaterialBatchInstalledThenReportDefects implements Reaction<MaterialBatchInstalled> {
    @Override
    public Class<MaterialBatchInstalled> to() {
        return MaterialBatchInstalled.class;
    }

    @Override
    public Start start() {
        return Start.FROM_BEGINNING;
    }

    @Override
    public List<ReportRecall> react(Entry<MaterialBatchInstalled> entry, Act act, Lookup lookup) {
        return RecalledPlaces.of(entry, act, lookup).toList();
    }
}
