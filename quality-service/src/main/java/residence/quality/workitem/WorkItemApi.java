package residence.quality.workitem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.WorkItemEvent;
import residence.kit.command.Noun;

/** {@code POST /api/quality/work-items/W-1/present-signboard} and the like. */
@Configuration(proxyBeanMethods = false)
class WorkItemApi {
    @Bean
    Noun<WorkItemCommand, WorkItemFacts, WorkItem.State, WorkItemEvent> workItem() {
        return Noun.of(WorkItemCommand.class, WorkItemEvent.class)
                .at("/api/quality/work-items/{workitem}")
                .ruledBy(new WorkItem.None(), WorkItemFacts::lookUp, WorkItem::decide, WorkItem::evolve)
                .usingIdsOnce()
                .concerning(WorkItem::concerns);
    }
}
