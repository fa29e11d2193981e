package residence.record.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.record.Story.U1502;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import residence.events.Subject;
import residence.events.WorkOrderEvent;
import residence.events.WorkOrderEvent.MaintenanceAssigned;
import residence.events.WorkOrderEvent.MaintenanceReopened;
import residence.events.view.Source;
import residence.events.view.View;
import residence.record.Story;

/** Things of one noun in one document: here work orders, of which only the last reopening is told. */
class ThingsTest {
    record Case(Subject order, @Nullable String reopened) {}

    private static final View<Case, WorkOrderEvent> VIEW =
            new View<>(Case.class, WorkOrderEvent.class, order -> new Case(order, null), ThingsTest::evolve);
    private static final Chapter<WorkOrderEvent, Things<Case>> CHAPTER = Chapter.things("cases", VIEW, Disclosure.USED);
    private static final Folding FOLDING = new Folding(List.of(CHAPTER));

    private static Case evolve(Case before, WorkOrderEvent event, Source source) {
        return event instanceof MaintenanceReopened reopened ? new Case(before.order(), reopened.reason()) : before;
    }

    private static final Subject FIRST = Subject.of("workorder", "W1");
    private static final Subject SECOND = Subject.of("workorder", "W2");

    @Test
    void eachThingHasItsOwnEntriesAndStandsWhereItWasFirstSpokenOf() {
        var story = new Story()
                .on("2026-07-05")
                .concerning(U1502)
                .tell(FIRST, new MaintenanceAssigned("p-1"))
                .concerning(U1502)
                .tell(SECOND, new MaintenanceReopened("又漏了"))
                .concerning(U1502)
                .tell(FIRST, new MaintenanceReopened("没修好"));
        assertThat(cases(story)).containsExactly(new Case(FIRST, "没修好"), new Case(SECOND, "又漏了"));
    }

    @Test
    void aThingWhoseOnlyEntryWasVoidedIsNotThere() {
        var story = new Story()
                .on("2026-07-05")
                .concerning(U1502)
                .tell(FIRST, new MaintenanceAssigned("p-1"))
                .concerning(U1502)
                .tell(SECOND, new MaintenanceReopened("又漏了"));
        story.voided(story.first(MaintenanceReopened.class), "记录有误");
        assertThat(cases(story)).containsExactly(new Case(FIRST, null));
    }

    private static List<Case> cases(Story story) {
        return CHAPTER.in(FOLDING.of(story.entries())).all();
    }
}
