package residence.kit.web;

import java.util.List;
import residence.kit.command.Noun;

/** All ways in that the nouns of a service open. */
record CommandRoutes(List<CommandRoute> all) {
    static CommandRoutes of(List<Noun<?, ?, ?, ?>> nouns) {
        return new CommandRoutes(nouns.stream()
                .flatMap(noun -> CommandRoute.of(noun.name(), noun.paths(), noun.commands()).stream())
                .toList());
    }
}
