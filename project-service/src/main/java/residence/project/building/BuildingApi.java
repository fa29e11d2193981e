package residence.project.building;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.BuildingEvent;
import residence.kit.command.Noun;
import residence.kit.command.Noun.Deadline;
import residence.project.building.BuildingCommand.SlipMilestone;

/** {@code POST /api/project/buildings/LC-JSW-B1/reach-milestone} and the like. */
@Configuration(proxyBeanMethods = false)
class BuildingApi {
    @Bean
    Noun<BuildingCommand, BuildingFacts, Building.State, BuildingEvent> building() {
        return Noun.of(BuildingCommand.class, BuildingEvent.class)
                .at("/api/project/buildings/{building}")
                .ruledBy(new Building.Unknown(), BuildingFacts::lookUp, Building::decide, Building::evolve)
                .usingIdsOnce()
                .concerning(Building::concerns)
                .withDeadlines(state ->
                        Building.due(state).stream().map(BuildingApi::deadline).toList());
    }

    /** The day after the planned one: until its end the milestone could still be reached in time. */
    private static Deadline<BuildingCommand> deadline(Building.Due due) {
        return new Deadline<>(
                "slipped/" + due.milestone() + "/" + due.plannedOn(),
                due.plannedOn().plusDays(1),
                (act, subject) -> new SlipMilestone(act, subject, due.milestone(), due.plannedOn()));
    }
}
