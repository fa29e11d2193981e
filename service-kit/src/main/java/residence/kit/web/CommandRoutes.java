package residence.kit.web;

import java.util.List;
import java.util.stream.Stream;
import residence.kit.command.EntryCommand;
import residence.kit.command.Noun;

/** All ways in: those that the nouns of a service open, and what may be done to any entry of it. */
record CommandRoutes(List<CommandRoute> all) {
    static CommandRoutes of(List<Noun<?, ?, ?, ?>> nouns) {
        var ofNouns =
                nouns.stream().flatMap(noun -> CommandRoute.of(noun.name(), noun.paths(), noun.commands()).stream());
        var ofEntries = nouns.stream()
                .map(noun -> "/api/" + noun.service().id() + "/entries/{entry}")
                .distinct()
                .flatMap(path -> CommandRoute.of("Entry", List.of(path), EntryCommand.class).stream());
        return new CommandRoutes(Stream.concat(ofNouns, ofEntries).toList());
    }
}
