package residence.record.view;

import residence.events.Subject;

/** Subjects from the levels of a path. */
public final class Subjects {
    private Subjects() {}

    public static Subject building(String building) {
        return Subject.of("building", building);
    }

    public static Subject unit(String building, String entrance, String unit) {
        return building(building).dwelling(entrance, unit);
    }
}
