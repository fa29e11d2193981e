package residence.project.pilotlibrary;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.PilotLibraryEvent;
import residence.kit.command.Noun;

/** {@code POST /api/project/projects/LC-JINSHUI-WAN/enrol-pilot} and the like. */
@Configuration(proxyBeanMethods = false)
class PilotLibraryApi {
    @Bean
    Noun<PilotLibraryCommand, PilotLibraryFacts, PilotLibrary.State, PilotLibraryEvent> pilotLibrary() {
        return Noun.of(PilotLibraryCommand.class, PilotLibraryEvent.class)
                .at("/api/project/projects/{project}")
                .ruledBy(
                        PilotLibrary.Enrolled.NOWHERE,
                        PilotLibraryFacts::lookUp,
                        PilotLibrary::decide,
                        PilotLibrary::evolve);
    }
}
