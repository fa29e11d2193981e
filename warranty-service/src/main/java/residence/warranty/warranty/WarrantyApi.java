package residence.warranty.warranty;

import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.WarrantyClock;
import residence.events.WarrantyEvent;
import residence.kit.command.Noun;
import residence.kit.command.Noun.Deadline;
import residence.warranty.warranty.WarrantyCommand.CallForRevisit;
import residence.warranty.warranty.WarrantyCommand.ExpireWarranty;
import residence.warranty.warranty.WarrantyCommand.MissRevisit;

@Configuration(proxyBeanMethods = false)
class WarrantyApi {

    @Bean
    Noun<WarrantyCommand, WarrantyFacts, WarrantyClock, WarrantyEvent> warranty() {
        return Noun.of(WarrantyCommand.class, WarrantyEvent.class)
                .at(
                        "/api/warranty/buildings/{building}/entrances/{entrance}/units/{unit}/clocks/{clock}",
                        "/api/warranty/buildings/{building}/clocks/{clock}")
                .ruledBy(new WarrantyClock.NotStarted(), WarrantyFacts::lookUp, Warranty::decide, WarrantyClock::after)
                .withDeadlines(state ->
                        Due.of(state).stream().map(WarrantyApi::deadline).toList());
    }

    private static Deadline<WarrantyCommand> deadline(Due due) {
        var name = due.what().name().toLowerCase(Locale.ROOT).replace('_', '-') + "/" + due.part();
        return new Deadline<>(name, due.on(), (act, clock) -> switch (due.what()) {
            case REVISIT_DUE -> new CallForRevisit(act, clock, due.part());
            case REVISIT_MISSED -> new MissRevisit(act, clock, due.part());
            case EXPIRED -> new ExpireWarranty(act, clock, due.part());
        });
    }
}
