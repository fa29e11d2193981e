package residence.property;

import java.util.List;
import residence.events.ComplaintEvent.ComplaintFiled;
import residence.events.Refusal;
import residence.events.Subject;
import residence.kit.command.Relations;
import residence.property.complaint.ComplaintCommand;
import residence.property.complaint.ComplaintCommand.AnswerComplaint;
import residence.property.complaint.ComplaintCommand.AnswerEscalation;
import residence.property.complaint.ComplaintCommand.CloseComplaint;
import residence.property.complaint.ComplaintCommand.EscalateComplaint;
import residence.property.complaint.ComplaintCommand.FileComplaint;
import residence.property.complaint.ComplaintCommand.SettleComplaint;

/**
 * Who may say what in a complaint. It is filed by who holds the dwelling, never by a tenant (domain, section 2), or for all
 * owners by their committee. From then on a person's complaint is that person's for good, also after the dwelling was
 * sold: what was done to somebody is not the next owner's to pursue, nor lost with the sale. A committee's is the committee's in
 * its term.
 */
record ComplaintAccess(Relations relations) {

    boolean allows(ComplaintCommand command) {
        return switch (command) {
            case FileComplaint it -> files(it.place());
            case AnswerComplaint it -> isComplainedOf(it.subject());
            case EscalateComplaint it -> complains(it.subject());
            case AnswerEscalation it -> oversees(it.subject());
            case CloseComplaint it -> complains(it.subject());
            case SettleComplaint it -> oversees(it.subject());
        };
    }

    private boolean files(Subject place) {
        return place.dwelling().isPresent() ? relations.holderOf(place) : relations.committeeOf(place);
    }

    /** Whoever manages since: it is asked about what was its own work. */
    private boolean isComplainedOf(Subject complaint) {
        return relations.caller().is("property-company")
                && filed(complaint).company().equals(relations.caller().organisation());
    }

    private boolean complains(Subject complaint) {
        if (!relations.caller().is("owner", "buyer", "owners-committee")) {
            return false;
        }
        var filed = filed(complaint);
        return filed.complainant() == null
                ? relations.committeeOf(filed.place())
                : relations.caller().is("owner", "buyer") && relations.caller().isOneOf(List.of(filed.complainant()));
    }

    private boolean oversees(Subject complaint) {
        return relations.caller().is("authority/housing")
                && relations.answersFor(filed(complaint).community());
    }

    /** @throws Refusal {@code complaint.unknown} */
    private ComplaintFiled filed(Subject complaint) {
        return relations
                .lookup()
                .first(complaint, ComplaintFiled.class)
                .orElseThrow(() -> Refusal.of("complaint.unknown", "complaint", complaint))
                .body();
    }
}
