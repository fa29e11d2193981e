package residence.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Standards are data (domain, section 6). {@code ProfileEnacted} is about {@code region/371500/profile/...},
 * {@code ProfileApplied} about the project.
 */
public sealed interface StandardsEvent extends DomainEvent {

    enum Level {
        NATION,
        PROVINCE,
        CITY
    }

    /**
     * One figure of a profile.
     *
     * @param key what it bounds, see {@link FigureKey}; {@code part} names apply per part
     * @param value as written: a number, an ISO-8601 period ({@code P5Y}), {@code 2 seasons}, {@code true}, or a
     *     comma-separated list
     * @param unit of a number ({@code h}, {@code %}, {@code d}); null where the value says it all
     * @param clause where it comes from, quoted so that anyone can look it up
     */
    record Figure(String key, String value, @Nullable String unit, String clause) {}

    /**
     * A profile, whole.
     *
     * @param region the division it is law in: {@code 000000} nation, {@code 370000} province, {@code 371500} city
     * @param validUntil last day in force; null where open
     */
    record ProfileEnacted(
            String profile,
            String region,
            Level level,
            String title,
            String document,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            List<Figure> figures)
            implements StandardsEvent {}

    /** Why a profile binds one project. */
    enum Basis {
        LAND_CONDITIONS,
        PILOT_ENROLMENT,
        RECOGNITION
    }

    /** @param profile the subject of its {@code ProfileEnacted} */
    record ProfileApplied(Subject profile, Basis basis, String reference, LocalDate from) implements StandardsEvent {}
}
