package residence.property.checkup;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.CheckUpEvent;
import residence.kit.command.Noun;
import residence.kit.command.Noun.Deadline;
import residence.property.checkup.CheckUpCommand.MissCheckUp;

/** {@code POST /api/property/check-ups/C-1/plan-check-up} and the like. */
@Configuration(proxyBeanMethods = false)
class CheckUpApi {
    @Bean
    Noun<CheckUpCommand, CheckUpFacts, CheckUp.State, CheckUpEvent> checkUp() {
        return Noun.of(CheckUpCommand.class, CheckUpEvent.class)
                .at("/api/property/check-ups/{checkup}")
                .ruledBy(new CheckUp.None(), CheckUpFacts::lookUp, CheckUp::decide, CheckUp::evolve)
                .concerning(CheckUp::concerns)
                .usingIdsOnce()
                .withDeadlines(CheckUpApi::deadlines);
    }

    private static List<Deadline<CheckUpCommand>> deadlines(CheckUp.State state) {
        return CheckUp.missedOn(state)
                .map(day -> List.of(new Deadline<CheckUpCommand>("missed", day, MissCheckUp::new)))
                .orElse(List.of());
    }
}
