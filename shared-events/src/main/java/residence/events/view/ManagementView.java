package residence.events.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import residence.events.ManagementEvent;
import residence.events.ManagementEvent.Assigner;
import residence.events.ManagementEvent.ManagementAssigned;
import residence.events.ManagementEvent.ManagementEnded;
import residence.events.ManagementEvent.PriceRegime;
import residence.events.ManagementEvent.Rating;
import residence.events.ManagementEvent.ServiceEvaluated;
import residence.events.ManagementEvent.TakeoverFinding;
import residence.events.ManagementEvent.TakeoverInspected;
import residence.events.Subject;

/**
 * Who manages a community, and who did, each list in the order it was recorded.
 *
 * <p>The contract's end is not the company's last day: it goes on until another begins (民法典 art. 948 and 950), so that nothing
 * is lost between two companies. One that was ended on its first day or before never began.
 */
public record ManagementView(
        Subject community, List<Assignment> assignments, List<Takeover> takeovers, List<Evaluation> evaluations) {
    public static final View<ManagementView, ManagementEvent> VIEW = new View<>(
            ManagementView.class,
            ManagementEvent.class,
            community -> new ManagementView(community, List.of(), List.of(), List.of()),
            ManagementView::after);

    /**
     * @param until first day after the contract, as agreed or as it was ended; null where neither was said
     * @param relieved first day on which another company manages; null while none does or will
     */
    public record Assignment(
            String company,
            Assigner by,
            String grade,
            PriceRegime priceRegime,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate relieved,
            @Nullable Ending ended,
            Source assigned) {
        private boolean on(LocalDate day) {
            return begins() && !day.isBefore(from) && (relieved == null || day.isBefore(relieved));
        }

        private boolean begins() {
            return until == null || until.isAfter(from);
        }

        private Assignment ended(LocalDate day, Ending ending) {
            return new Assignment(company, by, grade, priceRegime, from, day, relieved, ending, assigned);
        }

        private Assignment relieved(@Nullable LocalDate day) {
            return new Assignment(company, by, grade, priceRegime, from, until, day, ended, assigned);
        }
    }

    public record Ending(String reason, Source source) {}

    public record Takeover(
            String company,
            @Nullable String handedOverBy,
            List<Subject> buildings,
            List<TakeoverFinding> findings,
            String agreement,
            Source source) {}

    public record Evaluation(
            String company, LocalDate from, LocalDate to, Rating rating, String remarks, Source source) {}

    /** Whose turn it is on {@code day}; empty before the first company's. */
    public Optional<Assignment> inCharge(LocalDate day) {
        return assignments.stream().filter(assignment -> assignment.on(day)).findFirst();
    }

    /** Whether {@code company} manages on {@code day}. */
    public boolean managedBy(String company, LocalDate day) {
        return inCharge(day)
                .filter(assignment -> assignment.company().equals(company))
                .isPresent();
    }

    /** Whether {@code company} is the one that was assigned last, and not called off since: it manages, or is about to. */
    public boolean assignedTo(String company) {
        return assignments.reversed().stream()
                .filter(Assignment::begins)
                .findFirst()
                .filter(assignment -> assignment.company().equals(company))
                .isPresent();
    }

    private static ManagementView after(ManagementView before, ManagementEvent event, Source source) {
        return switch (event) {
            case ManagementAssigned it -> before.with(Lists.plus(before.assignments, assignment(it, source)));
            case ManagementEnded it ->
                before.with(Lists.changeLast(
                        before.assignments,
                        assignment ->
                                assignment.begins() && assignment.company().equals(it.company()),
                        assignment -> assignment.ended(it.until(), new Ending(it.reason(), source))));
            case TakeoverInspected it ->
                new ManagementView(
                        before.community,
                        before.assignments,
                        Lists.plus(before.takeovers, takeover(it, source)),
                        before.evaluations);
            case ServiceEvaluated it ->
                new ManagementView(
                        before.community,
                        before.assignments,
                        before.takeovers,
                        Lists.plus(before.evaluations, evaluation(it, source)));
        };
    }

    private static Assignment assignment(ManagementAssigned it, Source source) {
        return new Assignment(
                it.company(), it.by(), it.grade(), it.priceRegime(), it.from(), it.until(), null, null, source);
    }

    private static Takeover takeover(TakeoverInspected it, Source source) {
        return new Takeover(it.company(), it.handedOverBy(), it.buildings(), it.findings(), it.agreement(), source);
    }

    private static Evaluation evaluation(ServiceEvaluated it, Source source) {
        return new Evaluation(it.company(), it.from(), it.to(), it.rating(), it.remarks(), source);
    }

    private ManagementView with(List<Assignment> changed) {
        return new ManagementView(community, relieving(changed), takeovers, evaluations);
    }

    /** Each until the first day of whatever was assigned after it and begins first. */
    private static List<Assignment> relieving(List<Assignment> assignments) {
        var all = new ArrayList<Assignment>();
        LocalDate next = null;
        for (var assignment : assignments.reversed()) {
            all.addFirst(assignment.relieved(next));
            next = assignment.begins() && (next == null || assignment.from().isBefore(next)) ? assignment.from() : next;
        }
        return List.copyOf(all);
    }
}
