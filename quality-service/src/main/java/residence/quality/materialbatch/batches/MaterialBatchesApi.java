package residence.quality.materialbatch.batches;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.MaterialBatchEvent.Kind;
import residence.events.view.MaterialBatchView;
import residence.events.view.MaterialBatchView.Stage;
import residence.kit.command.Caller;
import residence.kit.list.Filter;
import residence.kit.list.Visible;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.kit.web.Sort;

/** Which batches are on a site, which of them wait for what, and where a maker's went. */
@RestController
class MaterialBatchesApi {
    private final MaterialBatches batches;
    private final Visible visible;

    MaterialBatchesApi(MaterialBatches batches, Visible visible) {
        this.batches = batches;
        this.visible = visible;
    }

    /**
     * The last that arrived first, unless another order is asked for.
     *
     * @param project id of a project
     * @param manufacturer as the papers write it; so is the supplier
     */
    @GetMapping("/api/quality/batches")
    Page<MaterialBatchView> list(
            Caller caller,
            @RequestParam @Nullable String project,
            @RequestParam @Nullable Kind kind,
            @RequestParam @Nullable Stage stage,
            @RequestParam @Nullable String manufacturer,
            @RequestParam @Nullable String supplier,
            Paging paging) {
        return batches.page(
                paging.or(Sort.downBy("receivedOn")),
                visible.to(caller),
                Filter.project(project),
                Filter.is("kind", kind),
                Filter.is("stage", stage),
                Filter.is("manufacturer", manufacturer),
                Filter.is("supplier", supplier));
    }
}
