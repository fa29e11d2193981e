package residence.property.complaint;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.ComplaintEvent;
import residence.kit.command.Noun;

/** {@code POST /api/property/complaints/C-1/file-complaint} and the like. */
@Configuration(proxyBeanMethods = false)
class ComplaintApi {
    @Bean
    Noun<ComplaintCommand, ComplaintFacts, Complaint.State, ComplaintEvent> complaint() {
        return Noun.of(ComplaintCommand.class, ComplaintEvent.class)
                .at("/api/property/complaints/{complaint}")
                .ruledBy(new Complaint.None(), ComplaintFacts::lookUp, Complaint::decide, Complaint::evolve)
                .concerning(Complaint::concerns)
                .usingIdsOnce();
    }
}
