package residence.property.workorder;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.WorkOrderEvent;
import residence.kit.command.Noun;

/** {@code POST /api/property/work-orders/W-1/request-maintenance} and the like. */
@Configuration(proxyBeanMethods = false)
class WorkOrderApi {
    @Bean
    Noun<WorkOrderCommand, WorkOrderFacts, WorkOrder.State, WorkOrderEvent> workOrder() {
        return Noun.of(WorkOrderCommand.class, WorkOrderEvent.class)
                .at("/api/property/work-orders/{workorder}")
                .ruledBy(new WorkOrder.None(), WorkOrderFacts::lookUp, WorkOrder::decide, WorkOrder::evolve)
                .concerning(WorkOrder::concerns);
    }
}
