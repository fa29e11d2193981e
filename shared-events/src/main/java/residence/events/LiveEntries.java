package residence.events;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands, after everything that was said about entries: voided and withdrawn ones are left out, corrected ones
 * stand with their replacement at their place (domain, section 7).
 *
 * <p>What is said about an entry comes later than the entry, and may itself be voided or corrected later still: the
 * void of a void restores the entry, the void of a correction restores what was corrected, the correction of a
 * correction replaces the replacement, and of two corrections the later one holds. Read from the last entry to the
 * first, each is therefore settled before what it speaks of comes up.
 */
public final class LiveEntries {
    private final Set<UUID> struck = new HashSet<>();
    private final Map<UUID, EntryEvent.EntryCorrected> corrections = new HashMap<>();

    private LiveEntries() {}

    /** @param recorded entries in the order of their recording, with what was said about them */
    public static LiveEntries among(Collection<? extends Entry<?>> recorded) {
        var live = new LiveEntries();
        List.<Entry<?>>copyOf(recorded).reversed().forEach(live::hear);
        return live;
    }

    /** What stands of these, in their order, {@link EntryEvent}s among them. */
    public static List<Entry<?>> of(Collection<? extends Entry<?>> recorded) {
        var live = among(recorded);
        return recorded.stream()
                .<@Nullable Entry<?>>map(live::standing)
                .<Entry<?>>mapMulti((entry, stands) -> {
                    if (entry != null) {
                        stands.accept(entry);
                    }
                })
                .toList();
    }

    /** The entry as it stands now; null where it does not stand any more. */
    public @Nullable Entry<?> standing(Entry<?> entry) {
        if (struck.contains(entry.id())) {
            return null;
        }
        var correction = corrections.get(entry.id());
        return correction == null ? entry : entry.with(correction.replacement(), correction.occurredOn());
    }

    private void hear(Entry<?> entry) {
        var stands = standing(entry);
        if (stands != null && stands.body() instanceof EntryEvent said) {
            hear(said);
        }
    }

    private void hear(EntryEvent said) {
        switch (said) {
            case EntryEvent.EntryVoided voided -> struck.add(voided.entry());
            case EntryEvent.ConsequenceWithdrawn withdrawn -> struck.add(withdrawn.entry());
            case EntryEvent.EntryCorrected correction -> corrections.putIfAbsent(correction.entry(), correction);
            case EntryEvent.BasisInvalidated _, EntryEvent.BasisResolved _ -> {}
        }
    }
}
