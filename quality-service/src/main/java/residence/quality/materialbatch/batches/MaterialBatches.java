package residence.quality.materialbatch.batches;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.MaterialBatchEvent;
import residence.events.view.MaterialBatchView;
import residence.kit.list.DocumentList;

/** Every batch of material that ever arrived on a site. */
@Component
class MaterialBatches extends DocumentList<MaterialBatchView, MaterialBatchEvent> {
    MaterialBatches(JdbcClient jdbc) {
        super(jdbc, "material_batch_list", MaterialBatchView.VIEW);
    }
}
