package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import residence.events.Subject;
import residence.events.WorkItemEvent;
import residence.events.WorkItemEvent.Kind;
import residence.events.WorkItemEvent.SignboardAccepted;
import residence.events.WorkItemEvent.SignboardPresented;
import residence.events.WorkItemEvent.SignboardRefused;
import residence.events.WorkItemEvent.StructureTested;
import residence.events.WorkItemEvent.WorkItemPlanned;
import residence.events.WorkItemEvent.WorkItemReworked;
import residence.events.view.WorkItemView.Stage;
import residence.events.view.WorkItemView.Step;

class WorkItemViewTest {
    private static final WorkItemPlanned PLANNED = new WorkItemPlanned(
            new Subject("building/B1/entrance/1/unit/1502"),
            Kind.CONCEALED,
            false,
            "主卫防水层",
            List.of(new Subject("workitem/STOP")));
    private static final SignboardPresented PRESENTED = new SignboardPresented("p-zhou", "聚氨酯2遍");
    private static final SignboardAccepted ACCEPTED = new SignboardAccepted("p-qian");
    private static final SignboardRefused REFUSED = new SignboardRefused("管根未做附加层");
    private static final WorkItemReworked REWORKED = new WorkItemReworked("补做附加层");
    private static final StructureTested TESTED = new StructureTested("厚度", true, "1.6 mm，不低于1.5 mm");

    @Test
    void r4_aWorkItemIsPresentedRefusedReworkedAndAccepted() {
        assertThat(view(PLANNED).stage()).isEqualTo(Stage.PLANNED);
        assertThat(view(PLANNED, PRESENTED).stage()).isEqualTo(Stage.PRESENTED);
        assertThat(view(PLANNED, PRESENTED, REFUSED).stage()).isEqualTo(Stage.REFUSED);
        assertThat(view(PLANNED, PRESENTED, REFUSED, REWORKED).stage()).isEqualTo(Stage.REWORKED);
        assertThat(view(PLANNED, PRESENTED, ACCEPTED).stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void itTellsWhoStoodAtTheBoardAndWhatWasSaid() {
        var view = view(PLANNED, PRESENTED, REFUSED, REWORKED, PRESENTED, ACCEPTED);
        assertThat(view.steps())
                .extracting(Step::representative)
                .containsExactly(null, "p-zhou", null, null, "p-zhou", "p-qian");
        assertThat(view.steps())
                .extracting(Step::text)
                .containsExactly(null, "聚氨酯2遍", "管根未做附加层", "补做附加层", "聚氨酯2遍", null);
    }

    @Test
    void aTestOfTheStructureChangesNoStage() {
        var view = view(PLANNED, PRESENTED, ACCEPTED, TESTED);
        assertThat(view.stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(view.tests())
                .singleElement()
                .satisfies(test -> assertThat(test.tested()).isEqualTo("厚度"));
    }

    @Test
    void aPlanAfterAVoidedOneBeginsAnew() {
        assertThat(view(PRESENTED, ACCEPTED, TESTED, PLANNED)).isEqualTo(view(PLANNED));
    }

    @Test
    void whatIsLeftOfAVoidedPlanIsTold() {
        var left = view(PRESENTED);
        assertThat(left.stage()).isEqualTo(Stage.PRESENTED);
        assertThat(left.name()).isNull();
    }

    private static WorkItemView view(WorkItemEvent... events) {
        WorkItemView view = WorkItemView.VIEW.blank().of(Subject.of("workitem", "W1"));
        for (WorkItemEvent event : events) {
            view = WorkItemView.VIEW.evolve().evolve(view, event, source());
        }
        return view;
    }

    private static Source source() {
        return new Source(new UUID(0, 1), LocalDate.of(2026, 6, 1), false, "luhua-jianzhu", "contractor", List.of());
    }
}
