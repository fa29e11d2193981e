package residence.record.checkup;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import residence.events.CheckUpEvent;
import residence.events.CheckUpEvent.CheckUpMissed;
import residence.events.CheckUpEvent.CheckUpPerformed;
import residence.events.CheckUpEvent.CheckUpPlanned;
import residence.events.CheckUpEvent.Finding;
import residence.events.CheckUpEvent.Grade;
import residence.events.CheckUpEvent.PatrolMade;
import residence.events.Entry;
import residence.events.Subject;
import residence.events.view.Lists;
import residence.events.view.Source;
import residence.record.fold.Chapter;
import residence.record.fold.Disclosure;

/**
 * Check-ups 体检 and patrols 巡检 of the building.
 *
 * @param visits in the order they were first spoken of
 */
public record CheckUps(List<Visit> visits) {
    public static final CheckUps BLANK = new CheckUps(List.of());
    public static final Chapter<CheckUpEvent, CheckUps> CHAPTER = Chapter.of(
                    "checkUps", CheckUpEvent.class, CheckUps.class, BLANK, CheckUps::fold, Disclosure.USED)
            .merging((one, other) -> new CheckUps(Lists.both(one.visits, other.visits)));

    /**
     * One check-up with the patrols made under it.
     *
     * @param performed null while it has not been
     * @param missed the day that passed without it, null where none did
     */
    public record Visit(
            Subject checkUp,
            @Nullable String checkUpBody,
            @Nullable LocalDate dueOn,
            @Nullable Result performed,
            @Nullable Missed missed,
            List<Patrol> patrols) {}

    public record Result(Grade overall, List<Finding> findings, Source source) {}

    public record Missed(LocalDate dueOn, Source source) {}

    public record Patrol(List<Finding> findings, Source source) {}

    static CheckUps fold(CheckUps checkUps, CheckUpEvent event, Entry<?> entry) {
        var source = Source.of(entry);
        return checkUps.change(entry.subject(), visit -> switch (event) {
            case CheckUpPlanned planned ->
                new Visit(
                        visit.checkUp,
                        planned.checkUpBody(),
                        planned.dueOn(),
                        visit.performed,
                        visit.missed,
                        visit.patrols);
            case CheckUpPerformed performed ->
                new Visit(
                        visit.checkUp,
                        visit.checkUpBody,
                        visit.dueOn,
                        new Result(performed.overall(), performed.findings(), source),
                        visit.missed,
                        visit.patrols);
            case PatrolMade patrol ->
                new Visit(
                        visit.checkUp,
                        visit.checkUpBody,
                        visit.dueOn,
                        visit.performed,
                        visit.missed,
                        Lists.plus(visit.patrols, new Patrol(patrol.findings(), source)));
            case CheckUpMissed missed ->
                new Visit(
                        visit.checkUp,
                        visit.checkUpBody,
                        visit.dueOn,
                        visit.performed,
                        new Missed(missed.dueOn(), source),
                        visit.patrols);
        });
    }

    private CheckUps change(Subject subject, UnaryOperator<Visit> how) {
        var visit = visits.stream()
                .filter(one -> one.checkUp.equals(subject))
                .findFirst()
                .orElse(new Visit(subject, null, null, null, null, List.of()));
        return new CheckUps(Lists.replace(visits, one -> one.checkUp.equals(subject), how.apply(visit)));
    }
}
