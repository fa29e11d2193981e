package residence.record.view;

import residence.events.Words;
import residence.events.Words.Word;

/** What codes and events are called: of the published language in its own words, all others by {@code labels.properties}. */
public final class Labels {
    private static final Words OWN = Words.read(Labels.class, "/labels.properties");

    private Labels() {}

    /** @throws IllegalStateException where nobody has named the code */
    static Word of(Enum<?> code) {
        return of(Words.key(code));
    }

    /** Of an event, by the simple name of its record. */
    public static Word ofEvent(Class<?> event) {
        return of("event." + event.getSimpleName());
    }

    private static Word of(String key) {
        return OWN.find(key)
                .or(() -> Words.PUBLISHED.find(key))
                .orElseThrow(() -> new IllegalStateException(key + " has no label"));
    }
}
