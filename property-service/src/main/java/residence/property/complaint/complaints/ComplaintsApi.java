package residence.property.complaint.complaints;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.Act;
import residence.events.ComplaintEvent.Kind;
import residence.events.view.ComplaintView;
import residence.events.view.ComplaintView.Stage;
import residence.kit.command.Caller;
import residence.kit.command.Commands.Denied;
import residence.kit.list.Filter;
import residence.kit.list.Visible;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.kit.web.Sort;

/**
 * Complaints about property companies, the oldest first. An owner's is for that person, who keeps it also after the dwelling was
 * sold, for the company complained of, also after another manages, and for the region's housing authority; a committee's for the
 * committee in its term as well. Who complains, the authority alone is shown.
 */
@RestController
class ComplaintsApi {
    private final Complaints complaints;
    private final Visible visible;
    private final Clock clock;

    ComplaintsApi(Complaints complaints, Visible visible, Clock clock) {
        this.complaints = complaints;
        this.visible = visible;
        this.clock = clock;
    }

    /** @param overdue whether the company owes, as of today, the answer that a profile's term asked of it */
    record ComplaintToday(boolean overdue, @JsonUnwrapped ComplaintView complaint) {}

    /**
     * @param community id of a community
     * @param company complained of
     * @param overdue only those whose company owes an answer that a profile's term asked of it
     */
    @GetMapping("/api/property/complaints")
    Page<ComplaintToday> list(
            Caller caller,
            @RequestParam @Nullable String community,
            @RequestParam @Nullable String company,
            @RequestParam @Nullable Stage stage,
            @RequestParam @Nullable Kind kind,
            @RequestParam(defaultValue = "false") boolean overdue,
            Paging paging) {
        var today = Act.today(clock);
        return complaints
                .page(
                        paging.or(Sort.by("filedOn")),
                        readable(caller),
                        Filter.id("community", community),
                        Filter.is("company", company),
                        Filter.is("stage", stage),
                        Filter.is("kind", kind),
                        overdue ? overdue(today) : Filter.ANY)
                .map(complaint -> new ComplaintToday(complaint.overdue(today), shown(complaint, caller)));
    }

    private static Filter overdue(LocalDate today) {
        return Filter.is("stage", Stage.FILED).and(Filter.notAfter("answerBy", today.minusDays(1)));
    }

    private Filter readable(Caller caller) {
        return switch (caller.role()) {
            case "authority/housing" -> visible.toAuthority(caller);
            case "property-company" -> Filter.is("company", caller.organisation());
            case "owners-committee" -> visible.toCommittee(caller).and(Filter.lacks("complainant"));
            case "owner", "buyer" -> Filter.oneOf("complainant", caller.persons());
            default -> throw new Denied(caller.role(), "read complaints");
        };
    }

    private static ComplaintView shown(ComplaintView complaint, Caller caller) {
        return caller.authority() ? complaint : complaint.withoutComplainant();
    }
}
