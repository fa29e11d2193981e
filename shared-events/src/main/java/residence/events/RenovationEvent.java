package residence.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A renovation 改造 of buildings in use, or of entrances of them (R16; S3; S4 三.4.1). Subject {@code renovation/...}; concerns
 * its places first, then the lifts that it added.
 */
public sealed interface RenovationEvent extends DomainEvent {
    /** S4 三.4.1: 基础类、完善类、提升类; what belongs to which, 国办发〔2020〕23号 二(二) says. */
    enum RenovationClass {
        /** What people can't live well without: pipes and wires, roofs, outer walls, stairs. */
        BASIC,
        /** What makes life easier, lifts among it. */
        IMPROVING,
        /** Services for those who live there and around. */
        UPGRADING
    }

    /**
     * Another department's permit for the works. It is named and not looked up: who adds a lift to a house of 2003 has no project
     * on the record, since nobody transferred its land here (R1).
     *
     * @param number as the department wrote it, 1 to 2000 characters
     * @param department organisation that granted it
     */
    record Permit(String number, String department, LocalDate grantedOn) {}

    /**
     * @param addsLift whether a lift is added 加装电梯 (S4 三.4.4), which needs the owners' vote and a permit
     * @param places buildings, and entrances of others; at least one, all in one community or in none
     * @param community that they lie in on the day; null for a single building that is in none
     * @param description what is to be done, 1 to 2000 characters
     */
    record RenovationProposed(
            RenovationClass renovationClass,
            boolean addsLift,
            List<Subject> places,
            @Nullable Subject community,
            String description)
            implements RenovationEvent {}

    /**
     * 先体检后更新，无体检不更新 (S3).
     *
     * @param checkUps that it rests on: of each building the last
     * @param vote that passed on it (R18); null where no lift is added
     * @param permit null where none is needed
     */
    record RenovationApproved(
            List<Subject> checkUps,
            @Nullable Subject vote,
            @Nullable Permit permit) implements RenovationEvent, Verdict {}

    /**
     * @param reportNumber of the acceptance's report
     * @param lifts the devices as which the added lifts are looked after, and inspected each year, from now on; none where it adds none
     */
    record RenovationAccepted(String reportNumber, List<Subject> lifts) implements RenovationEvent, Verdict {}
}
