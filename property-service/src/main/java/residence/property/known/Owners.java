package residence.property.known;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.Lookup;
import residence.events.Subject;

/** Who owns what, from the hand-overs this service has heard of; references of persons, never their names. */
final class Owners {
    private Owners() {}

    /** Those the dwelling was handed to last; empty before a hand-over, and for a dwelling of an admitted building. */
    public static List<String> of(Lookup lookup, Subject dwelling) {
        return lookup.entries(dwelling, UnitHandedOver.class).stream()
                .map(entry -> entry.body().buyers())
                .reduce((before, after) -> after)
                .orElse(List.of());
    }

    /** The owners of all dwellings of {@code building}. */
    public static List<String> in(Lookup lookup, Subject building) {
        Map<Subject, List<String>> latest = new HashMap<>();
        lookup.entries(building, UnitHandedOver.class)
                .forEach(entry -> latest.put(entry.subject(), entry.body().buyers()));
        return latest.values().stream().flatMap(List::stream).distinct().toList();
    }
}
