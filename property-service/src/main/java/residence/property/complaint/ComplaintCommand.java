package residence.property.complaint;

import java.time.LocalDate;
import residence.events.Act;
import residence.events.Command;
import residence.events.ComplaintEvent.Kind;
import residence.events.ComplaintEvent.Outcome;
import residence.events.Require;
import residence.events.Subject;

/** What may be said in a complaint about a property company; the subject is {@code complaint/...} (S4 三(五)二). */
public sealed interface ComplaintCommand extends Command {

    /**
     * @param place the own dwelling; the community where its committee complains
     * @param happenedOn the day complained of, up to the business date; who managed then is complained of
     * @param description 1 to 2000 characters
     */
    record FileComplaint(Act act, Subject subject, Subject place, Kind kind, LocalDate happenedOn, String description)
            implements ComplaintCommand {
        public FileComplaint {
            if (!isCommunity(place)) {
                Require.dwelling("place", place);
            }
            Require.check(!happenedOn.isAfter(act.occurredOn()), "happenedOn must not lie after the business date");
            Require.text("description", description);
        }

        private static boolean isCommunity(Subject place) {
            return place.kind().equals("community") && place.equals(place.root());
        }
    }

    /** The company complained of answers. @param answer 1 to 2000 characters */
    record AnswerComplaint(Act act, Subject subject, String answer) implements ComplaintCommand {
        public AnswerComplaint {
            Require.text("answer", answer);
        }
    }

    /** The complainant puts it before the housing authority. @param reason 1 to 2000 characters */
    record EscalateComplaint(Act act, Subject subject, String reason) implements ComplaintCommand {
        public EscalateComplaint {
            Require.text("reason", reason);
        }
    }

    /** The housing authority answers what was escalated. @param answer 1 to 2000 characters */
    record AnswerEscalation(Act act, Subject subject, String answer) implements ComplaintCommand {
        public AnswerEscalation {
            Require.text("answer", answer);
        }
    }

    /** The complainant is content, or lets it be. @param outcome satisfied or withdrawn */
    record CloseComplaint(Act act, Subject subject, Outcome outcome) implements ComplaintCommand {
        public CloseComplaint {
            Require.check(outcome != Outcome.SETTLED, "outcome must be SATISFIED or WITHDRAWN");
        }
    }

    /** The housing authority closes what it has answered. */
    record SettleComplaint(Act act, Subject subject) implements ComplaintCommand {}
}
