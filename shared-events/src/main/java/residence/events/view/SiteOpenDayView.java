package residence.events.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.SiteOpenDayEvent;
import residence.events.SiteOpenDayEvent.OpenDayHeld;
import residence.events.SiteOpenDayEvent.OpinionAnswered;
import residence.events.SiteOpenDayEvent.OpinionGiven;
import residence.events.Subject;

/**
 * A site open day and what buyers said (S0 二(四)2). What was voided is absent. Who gave an opinion is not in it: only
 * whether as a buyer or as an owner.
 *
 * @param unanswered whether any opinion waits for its answer
 * @param visitors how many came; null where it was not said
 * @param held who held it, and when
 * @param opinions in the order they were given
 */
public record SiteOpenDayView(
        Subject openDay,
        @Nullable Subject project,
        boolean unanswered,
        List<Subject> buildings,
        @Nullable Integer visitors,
        @Nullable Source held,
        List<Opinion> opinions) {

    public static final View<SiteOpenDayView, SiteOpenDayEvent> VIEW =
            new View<>(SiteOpenDayView.class, SiteOpenDayEvent.class, SiteOpenDayView::blank, SiteOpenDayView::after);

    /** Whether any opinion is unanswered follows from the opinions; what is given for it counts for nothing. */
    public SiteOpenDayView {
        unanswered = opinions.stream().anyMatch(opinion -> opinion.answered == null);
    }

    /** @param answered null until it was */
    public record Opinion(
            String id,
            String opinion,
            Source source,
            @Nullable Answer answered) {
        private Opinion answered(OpinionAnswered it, Source source) {
            return new Opinion(id, opinion, this.source, new Answer(it.answer(), source));
        }
    }

    public record Answer(String answer, Source source) {}

    private static SiteOpenDayView blank(Subject openDay) {
        return new SiteOpenDayView(openDay, null, false, List.of(), null, null, List.of());
    }

    private SiteOpenDayView after(SiteOpenDayEvent event, Source source) {
        return switch (event) {
            case OpenDayHeld it ->
                new SiteOpenDayView(openDay, it.project(), unanswered, it.buildings(), it.visitors(), source, opinions);
            case OpinionGiven it -> with(Lists.plus(opinions, new Opinion(it.id(), it.opinion(), source, null)));
            case OpinionAnswered it ->
                with(Lists.change(
                        opinions, opinion -> opinion.id.equals(it.id()), opinion -> opinion.answered(it, source)));
        };
    }

    private SiteOpenDayView with(List<Opinion> changed) {
        return new SiteOpenDayView(openDay, project, unanswered, buildings, visitors, held, changed);
    }
}
