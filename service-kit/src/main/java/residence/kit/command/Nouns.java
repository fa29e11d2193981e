package residence.kit.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The nouns of a service, by name. */
public final class Nouns {
    private final Map<String, Noun<?, ?, ?, ?>> byName;

    public Nouns(List<Noun<?, ?, ?, ?>> nouns) {
        this.byName = nouns.stream().collect(Collectors.toUnmodifiableMap(Noun::name, Function.identity()));
    }

    public List<Noun<?, ?, ?, ?>> all() {
        return List.copyOf(byName.values());
    }

    public Optional<Noun<?, ?, ?, ?>> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The noun whose stream this is: {@code Repair} of {@code Repair repair/R-1}. */
    public Optional<Noun<?, ?, ?, ?>> ofStream(String stream) {
        return named(stream.substring(0, stream.indexOf(' ')));
    }
}
