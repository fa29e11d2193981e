package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import residence.events.SiteOpenDayEvent;
import residence.events.SiteOpenDayEvent.OpenDayHeld;
import residence.events.SiteOpenDayEvent.OpinionAnswered;
import residence.events.SiteOpenDayEvent.OpinionGiven;
import residence.events.Subject;
import residence.events.view.SiteOpenDayView.Opinion;

class SiteOpenDayViewTest {
    private static final Subject PROJECT = new Subject("project/P1");
    private static final Subject BUILDING = new Subject("building/B1");
    private static final OpenDayHeld HELD =
            new OpenDayHeld(PROJECT, List.of(BUILDING), 46, LocalDate.parse("2026-03-14"));
    private static final OpinionGiven CRACK = new OpinionGiven("O-1", "p-wang", "窗台下有裂缝");
    private static final OpinionGiven LIGHT = new OpinionGiven("O-2", "p-zhao", "电梯前室偏暗");
    private static final OpinionAnswered PLASTERED = new OpinionAnswered("O-1", "已重新抹灰");

    @Test
    void itWaitsWhileAnyOpinionDoes() {
        assertThat(view(HELD).unanswered()).isFalse();
        assertThat(view(HELD, CRACK).unanswered()).isTrue();
        assertThat(view(HELD, CRACK, LIGHT, PLASTERED).unanswered()).isTrue();
        assertThat(view(HELD, CRACK, PLASTERED).unanswered()).isFalse();
    }

    @Test
    void itTellsWhatWasShownAndEachOpinionWithItsAnswer() {
        var view = view(HELD, CRACK, LIGHT, PLASTERED);
        assertThat(view.buildings()).containsExactly(BUILDING);
        assertThat(view.visitors()).isEqualTo(46);
        assertThat(view.opinions()).extracting(Opinion::opinion).containsExactly("窗台下有裂缝", "电梯前室偏暗");
        assertThat(view.opinions().getFirst().answered().answer()).isEqualTo("已重新抹灰");
        assertThat(view.opinions().getLast().answered()).isNull();
    }

    @Test
    void anAnswerWhoseOpinionWasVoidedIsNotTold() {
        assertThat(view(HELD, PLASTERED)).isEqualTo(view(HELD));
    }

    private static SiteOpenDayView view(SiteOpenDayEvent... events) {
        var view = SiteOpenDayView.VIEW.blank().of(Subject.of("openday", "D1"));
        for (SiteOpenDayEvent event : events) {
            view = SiteOpenDayView.VIEW.evolve().evolve(view, event, source());
        }
        return view;
    }

    private static Source source() {
        return new Source(new UUID(0, 1), LocalDate.of(2026, 3, 14), false, "donghu", "developer", List.of());
    }
}
