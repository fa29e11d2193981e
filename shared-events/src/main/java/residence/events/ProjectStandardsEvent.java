package residence.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.StandardsEvent.Figure;

/** What one project is measured by beyond its region's standards (domain, section 6). Subject {@code project/...}. */
public sealed interface ProjectStandardsEvent extends DomainEvent {

    /** Why a profile binds the project: the land's conditions, a pilot library, or the project's own recognition. */
    enum Basis {
        LAND_CONDITIONS,
        PILOT_ENROLMENT,
        RECOGNITION
    }

    /** Whether an indicator is met; what was not measured is not met. */
    enum Conformity {
        MET,
        NOT_MET,
        NOT_MEASURED
    }

    /**
     * @param profile the subject of its {@code ProfileEnacted}
     * @param reference the paper that says so: the 建设条件意见书, the enrolment, the application
     * @param from first day on which the profile's figures govern the project
     */
    @Correctable("reference")
    record ProfileApplied(Subject profile, Basis basis, String reference, LocalDate from)
            implements ProjectStandardsEvent {}

    /**
     * What was designed or measured.
     *
     * @param key of the indicator, {@link IndicatorKey} or one of a profile's own
     * @param value a number, a list separated by commas or a word, as the key's {@link Bound} takes it
     * @param unit of a number; null where it has none
     */
    record Declared(String key, String value, @Nullable String unit) {}

    /**
     * The developer's word on indicators; of the same place a later one takes an earlier one's place, key by key.
     *
     * @param place the project, or one of its buildings
     */
    record IndicatorsDeclared(Subject place, List<Declared> values) implements ProjectStandardsEvent {}

    /**
     * One indicator at one place.
     *
     * @param figure what it has to be, and the clause that says so
     * @param profile the subject of the {@code ProfileEnacted} that has the figure
     * @param place the project, or one of its buildings
     * @param measured as declared last; null where nobody did
     */
    record Assessed(
            Figure figure,
            Subject profile,
            Subject place,
            @Nullable String measured,
            Conformity verdict) {}

    /**
     * The indicators that govern the project, held against what was declared by that day (S0 三(二)1 and 2, 附件 指标说明1).
     *
     * @param overall not met where one is not; not measured where a profile that wants all at the same time has one that
     *     nobody measured, or where nothing was measured at all; else met
     * @param indicators in the order of the profiles, the nearest first
     */
    record IndicatorsAssessed(Conformity overall, List<Assessed> indicators)
            implements ProjectStandardsEvent, Verdict {}
}
