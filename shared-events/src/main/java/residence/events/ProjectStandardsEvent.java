package residence.events;

import java.time.LocalDate;

/** What one project is measured by beyond its region's standards (domain, section 6). Subject {@code project/...}. */
public sealed interface ProjectStandardsEvent extends DomainEvent {

    /** Why a profile binds the project: the land's conditions, a pilot library, or the project's own recognition. */
    enum Basis {
        LAND_CONDITIONS,
        PILOT_ENROLMENT,
        RECOGNITION
    }

    /**
     * @param profile the subject of its {@code ProfileEnacted}
     * @param reference the paper that says so: the 建设条件意见书, the enrolment, the application
     * @param from first day on which the profile's figures govern the project
     */
    @Correctable("reference")
    record ProfileApplied(Subject profile, Basis basis, String reference, LocalDate from)
            implements ProjectStandardsEvent {}
}
