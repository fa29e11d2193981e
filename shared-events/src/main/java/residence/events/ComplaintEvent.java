package residence.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A complaint about the service of a property company 物业投诉, from its filing until it is closed (S4 三(五)二). Subject {@code
 * complaint/...}; concerns the dwelling of whoever complains, or the community whose committee does. It does not concern the
 * community as well: what an owner complains of is not for the neighbours.
 */
public sealed interface ComplaintEvent extends DomainEvent {

    /** What it is about: what S4 三(五) asks of a property company, and of what it publishes. */
    enum Kind {
        SERVICE,
        CHARGES,
        SAFETY,
        ENVIRONMENT,
        DISCLOSURE
    }

    /** Who answered. */
    enum Answerer {
        COMPANY,
        AUTHORITY
    }

    /** How it ended: as the complainant says, or {@code SETTLED} by the authority after its own answer. */
    enum Outcome {
        SATISFIED,
        WITHDRAWN,
        SETTLED
    }

    /**
     * @param place the dwelling of whoever complains, or the community whose committee does
     * @param community that {@code place} was in on that day
     * @param company complained of: the one that managed the community on that day, for good
     * @param happenedOn the day complained of
     * @param complainant person reference of the owner or buyer; null where the committee complains
     * @param answerBy last day on which the company answers in time; null where no profile sets a term
     */
    @Correctable(
            value = {"kind", "description"},
            untilSigned = true)
    record ComplaintFiled(
            Subject place,
            Subject community,
            String company,
            Kind kind,
            LocalDate happenedOn,
            String description,
            @Nullable String complainant,
            @Nullable LocalDate answerBy)
            implements ComplaintEvent {}

    /** The company answered, or after the escalation the authority. */
    record ComplaintAnswered(Answerer by, String answer) implements ComplaintEvent, Verdict {}

    /** The complainant put it before the housing authority: unanswered, or not content with the company's answer. */
    @Correctable(value = "reason", untilSigned = true)
    record ComplaintEscalated(String reason) implements ComplaintEvent {}

    /** The complaint is over. */
    record ComplaintClosed(Outcome outcome) implements ComplaintEvent, Verdict {}
}
