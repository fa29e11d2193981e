package residence.record.card;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import residence.events.Subject;
import residence.kit.command.Caller;

/** Composed cards, the least recently read going first when there are too many. Whoever gets one checks its versions. */
final class Variants {
    private static final int MOST = 2_000;

    /** Days left count from {@code day}, so a card of yesterday is another one. */
    record Key(Subject dwelling, Caller caller, LocalDate day) {}

    private final Map<Key, Cards.Composed> kept = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Cards.Composed> eldest) {
            return size() > MOST;
        }
    });

    Cards.@Nullable Composed get(Key key) {
        return kept.get(key);
    }

    Cards.Composed keep(Key key, Cards.Composed card) {
        kept.put(key, card);
        return card;
    }
}
