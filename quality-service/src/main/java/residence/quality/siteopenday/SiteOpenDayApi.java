package residence.quality.siteopenday;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.SiteOpenDayEvent;
import residence.kit.command.Noun;

/** {@code POST /api/quality/open-days/JX-2026-1/hold-open-day} and the like. */
@Configuration(proxyBeanMethods = false)
class SiteOpenDayApi {
    @Bean
    Noun<SiteOpenDayCommand, SiteOpenDayFacts, SiteOpenDay.State, SiteOpenDayEvent> siteOpenDay() {
        return Noun.of(SiteOpenDayCommand.class, SiteOpenDayEvent.class)
                .at("/api/quality/open-days/{openday}")
                .ruledBy(new SiteOpenDay.NotHeld(), SiteOpenDayFacts::lookUp, SiteOpenDay::decide, SiteOpenDay::evolve)
                .usingIdsOnce()
                .concerning(SiteOpenDay::concerns);
    }
}
