package residence.quality.reaction;

import java.util.List;
import org.springframework.stereotype.Component;
import residence.events.Act;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.MaterialBatchEvent.MaterialBatchInstalled;
import residence.events.MaterialBatchEvent.MaterialBatchRecalled;
import residence.kit.stream.Reaction;
import residence.quality.defect.DefectCommand.ReportRecall;

/** R3: each place that has of a recalled batch in it has a defect, from the day of the recall on. */
@Component
final class WhenMaterialBatchRecalledThenReportDefects implements Reaction<MaterialBatchRecalled> {
    @Override
    public Class<MaterialBatchRecalled> to() {
        return MaterialBatchRecalled.class;
    }

    @Override
    public Start start() {
        return Start.FROM_BEGINNING;
    }

    @Override
    public List<ReportRecall> react(Entry<MaterialBatchRecalled> entry, Act act, Lookup lookup) {
        return lookup.entries(entry.subject(), MaterialBatchInstalled.class).stream()
                .flatMap(installation -> RecalledPlaces.of(installation, act, lookup))
                .toList();
    }
}
