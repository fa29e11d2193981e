package residence.quality.materialbatch;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.MaterialBatchEvent;
import residence.kit.command.Noun;

/** {@code POST /api/quality/batches/JX-REBAR-001/receive-material-batch} and the like. */
@Configuration(proxyBeanMethods = false)
class MaterialBatchApi {
    @Bean
    Noun<MaterialBatchCommand, MaterialBatchFacts, MaterialBatch.State, MaterialBatchEvent> materialBatch() {
        return Noun.of(MaterialBatchCommand.class, MaterialBatchEvent.class)
                .at("/api/quality/batches/{batch}")
                .ruledBy(
                        new MaterialBatch.None(),
                        MaterialBatchFacts::lookUp,
                        MaterialBatch::decide,
                        MaterialBatch::evolve)
                .usingIdsOnce()
                .concerning(MaterialBatch::concerns);
    }
}
