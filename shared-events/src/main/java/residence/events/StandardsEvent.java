package residence.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Standards are data (domain, section 6). Subject {@code region/371500/profile/...}. */
public sealed interface StandardsEvent extends DomainEvent {

    /** A jurisdiction's level, the wider first; a zone with a code of its own counts as a county. */
    enum Level {
        NATION,
        PROVINCE,
        CITY,
        COUNTY
    }

    /** Whom a profile binds: every project of its region, or only those it is applied to by {@code ProfileApplied}. */
    enum Reach {
        REGION,
        APPLIED
    }

    /**
     * One figure of a profile.
     *
     * @param key what it bounds, see {@link FigureKey}; {@code part} names apply per part
     * @param value as written: a number, an ISO-8601 period ({@code P5Y}), {@code 2 seasons}, {@code design-life},
     *     {@code true}, a day of the year ({@code 11-15}) or a comma-separated list
     * @param unit of a number ({@code h}, {@code %}, {@code d}); null where the value says it all
     * @param clause where it comes from, quoted so that anyone can look it up
     */
    record Figure(String key, String value, @Nullable String unit, String clause) {}

    /**
     * A profile, whole.
     *
     * @param region the division it is law in: {@code 000000} nation, {@code 370000} province, {@code 371500} city
     * @param document number of the document that enacted it, {@code 聊建字〔2024〕17号}
     * @param validUntil last day in force; null where open
     */
    record ProfileEnacted(
            String profile,
            String region,
            Level level,
            Reach reach,
            String title,
            String document,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            List<Figure> figures)
            implements StandardsEvent {}
}
