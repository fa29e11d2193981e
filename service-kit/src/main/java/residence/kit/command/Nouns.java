package residence.kit.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import residence.kit.store.Snapshot;

/** The nouns of a service, by name. */
public final class Nouns {
    private final Map<String, Noun<?, ?, ?, ?>> byName;
    private final Map<String, String> fingerprints;

    public Nouns(List<Noun<?, ?, ?, ?>> nouns) {
        this.byName = nouns.stream().collect(Collectors.toUnmodifiableMap(Noun::name, Function.identity()));
        this.fingerprints = nouns.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Noun::name, noun -> new SnapshotCodec<>(noun.initial()).fingerprint()));
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

    /** Whether the code that folded a snapshot of {@code stream} is the present one. */
    public boolean holds(String stream, Snapshot snapshot) {
        return snapshot.fingerprint().equals(fingerprints.get(stream.substring(0, stream.indexOf(' '))));
    }
}
