package residence.kit.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import residence.events.Command;
import residence.events.PlatformCommand;
import residence.events.Subject;

/**
 * One command's way in.
 *
 * @param path template with one variable per level of the subject, the kinds as names, and the command's own name at
 *     its end: {@code /api/warranty/repairs/{repair}/request-repair}
 * @param kinds the variables in their order
 * @param tag what it is listed under in the interface's document
 */
record CommandRoute(String path, List<String> kinds, Class<? extends Command> type, String tag) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    /** Every permitted command of a sealed interface at each of its paths, except those that only the platform sends. */
    static List<CommandRoute> of(String tag, List<String> paths, Class<? extends Command> commands) {
        var records = records(commands)
                .filter(type -> !PlatformCommand.class.isAssignableFrom(type))
                .toList();
        var routes = new ArrayList<CommandRoute>();
        for (String path : paths) {
            records.forEach(type -> routes.add(new CommandRoute(path + "/" + name(type), kinds(path), type, tag)));
        }
        return routes;
    }

    /** The subject that the path's variables spell. */
    Subject subject(Map<String, String> variables) {
        var pairs = kinds.stream().map(kind -> kind + "/" + variables.get(kind)).toList();
        return new Subject(String.join("/", pairs));
    }

    /** {@code request-repair} of {@code RequestRepair}. */
    static String name(Class<?> command) {
        return command.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static Stream<Class<? extends Command>> records(Class<?> commands) {
        return commands.isSealed()
                ? Arrays.stream(commands.getPermittedSubclasses()).flatMap(CommandRoute::records)
                : Stream.of(commands.asSubclass(Command.class));
    }

    private static List<String> kinds(String path) {
        return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
    }
}
