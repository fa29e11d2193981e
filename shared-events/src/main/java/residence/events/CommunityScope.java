package residence.events;

import java.util.List;
import java.util.regex.Pattern;

/** Which part of a community a decision of its owners is about: buildings, and entrances of others; empty for all of it. */
public final class CommunityScope {
    private static final int MOST = 500;
    private static final Pattern PLACE = Pattern.compile("building/[^/]+(/entrance/[^/]+)?");

    private CommunityScope() {}

    /** @throws IllegalArgumentException for more than 500 places, anything else, or a place within another */
    public static List<Subject> of(String field, List<Subject> places) {
        Require.each(field, places, 0, MOST, place -> place);
        places.forEach(place -> Require.check(
                PLACE.matcher(place.path()).matches(),
                field + " must name building/<id> or building/<id>/entrance/<id>"));
        Require.check(
                places.stream().noneMatch(place -> !place.root().equals(place) && places.contains(place.root())),
                field + " must not name an entrance of a building that it names");
        return List.copyOf(places);
    }
}
