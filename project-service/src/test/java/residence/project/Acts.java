package residence.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Actor;

/** Circumstances of commands, in the words of the tests. */
public final class Acts {
    public static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    private Acts() {}

    /** Done on {@code day}, told to the record today. */
    public static Act on(String day, Actor actor) {
        return new Act(
                actor,
                LocalDate.parse(day),
                TODAY.atTime(10, 0).atZone(Act.ZONE).toInstant(),
                List.of());
    }

    public static Actor developer(String organisation) {
        return new Actor(organisation, "developer", null);
    }

    public static Actor authority(String department) {
        return new Actor("371500-" + department, "authority/" + department, null);
    }

    public static Actor leader(String role, String organisation, @Nullable String person) {
        return new Actor(organisation, role, person);
    }
}
