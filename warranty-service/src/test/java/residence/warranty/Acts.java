package residence.warranty;

import java.time.LocalDate;
import java.util.List;
import residence.events.Act;
import residence.events.Actor;
import residence.kit.testing.Papers;

/** Who acts, and on which day, said in a test. */
public final class Acts {
    public static final String GUARANTEE = Papers.paper("住宅质量保证书");
    public static final String MANUAL = Papers.paper("住宅使用说明书");

    private Acts() {}

    public static Act on(String day) {
        return by("developer", "D-LUSHANG", null, day);
    }

    public static Act platform(String day) {
        return new Act(
                Actor.PLATFORM,
                LocalDate.parse(day),
                LocalDate.parse(day).atStartOfDay(Act.ZONE).toInstant(),
                List.of());
    }

    public static Act contractor(String day) {
        return by("contractor", "C-JIANGONG", null, day);
    }

    public static Act owner(String person, String day) {
        return by("owner", "household", person, day);
    }

    public static Act committee(String day) {
        return by("owners-committee", "OC-1", "p-chair", day);
    }

    /** The same act, recorded when it is but about an earlier day. */
    public static Act late(Act act, String occurredOn) {
        return new Act(act.actor(), LocalDate.parse(occurredOn), act.at(), act.evidence());
    }

    public static Act by(String role, String organisation, String person, String day) {
        var date = LocalDate.parse(day);
        return new Act(
                new Actor(organisation, role, person),
                date,
                date.atTime(9, 0).atZone(Act.ZONE).toInstant(),
                List.of());
    }
}
