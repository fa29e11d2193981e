package residence.quality.workitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ListAssert;
import residence.events.Act;
import residence.events.Actor;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.events.WorkItemEvent;
import residence.events.WorkItemEvent.Kind;
import residence.kit.testing.Known;
import residence.quality.Pilot;
import residence.quality.workitem.WorkItemCommand.AcceptSignboard;
import residence.quality.workitem.WorkItemCommand.PlanWorkItem;
import residence.quality.workitem.WorkItemCommand.PresentSignboard;
import residence.quality.workitem.WorkItemCommand.RefuseSignboard;
import residence.quality.workitem.WorkItemCommand.ReworkWorkItem;
import residence.quality.workitem.WorkItemCommand.TestStructure;

/** Work items of the pilot, in the words of those who hold up their boards. */
class Boarding {
    static final Subject PROOFING = Subject.of("workitem", "W1");
    static final Subject STOP = Subject.of("workitem", "STOP");
    static final Actor CONTRACTOR = new Actor("luhua", "contractor", "p-zhou");
    static final Actor SUPERVISOR = new Actor("zhengda", "supervisor", "p-qian");

    static final Actor LAB = new Actor("luxi-testing", "lab", null);

    private Known known = Pilot.heard();
    private LocalDate today = LocalDate.parse("2026-03-10");
    private List<WorkItemEvent> last = List.of();
    private List<String> photos = List.of("sha256:" + "ab".repeat(32));

    Boarding on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    Boarding in(Known known) {
        this.known = known;
        return this;
    }

    Boarding withoutPhotos() {
        photos = List.of();
        return this;
    }

    Boarding planned(Subject item, Kind kind, Subject... after) {
        return send(plan(item, Pilot.DWELLING, kind, after));
    }

    Boarding presented(Subject item) {
        return send(present(item));
    }

    Boarding accepted(Subject item) {
        return send(accept(item));
    }

    Boarding refusedBoard(Subject item) {
        return send(refuse(item));
    }

    Boarding reworked(Subject item) {
        return send(rework(item));
    }

    /** As if an entry had been recorded, or one before it voided since. */
    Boarding given(Subject item, WorkItemEvent event) {
        known.knows(item.path(), today.toString(), event, Pilot.DWELLING);
        return this;
    }

    /** As if all entries of the item had been voided that are like this. */
    Boarding voided(Subject item, Class<? extends WorkItemEvent> type) {
        known.without(item.path(), type);
        return this;
    }

    ListAssert<WorkItemEvent> thenRecorded() {
        return assertThat(last);
    }

    /** The codes with which the command is refused; nothing is recorded. */
    ListAssert<String> refused(WorkItemCommand command) {
        var refusal = catchThrowableOfType(Refusal.class, () -> decide(command));
        assertThat(refusal).as("a refusal").isNotNull();
        return assertThat(refusal.unmet().stream().map(Unmet::code).toList());
    }

    Boarding send(WorkItemCommand command) {
        last = new ArrayList<>(decide(command));
        last.forEach(event -> known.knows(
                command.subject().path(),
                today.toString(),
                event,
                WorkItem.concerns(WorkItem.evolve(state(command.subject()), event))
                        .getFirst()));
        return this;
    }

    WorkItem.State state(Subject item) {
        WorkItem.State state = new WorkItem.None();
        for (var entry : known.entries(item, WorkItemEvent.class)) {
            state = WorkItem.evolve(state, entry.body());
        }
        return state;
    }

    private List<WorkItemEvent> decide(WorkItemCommand command) {
        var state = state(command.subject());
        return WorkItem.decide(command, state, WorkItemFacts.lookUp(command, state, known));
    }

    PlanWorkItem plan(Subject item, Subject place, Kind kind, Subject... after) {
        return new PlanWorkItem(act(CONTRACTOR), item, place, kind, false, "主卫防水层", List.of(after));
    }

    PresentSignboard present(Subject item) {
        return new PresentSignboard(act(CONTRACTOR), item, "主卫防水层，聚氨酯2遍");
    }

    AcceptSignboard accept(Subject item) {
        return new AcceptSignboard(act(SUPERVISOR), item);
    }

    RefuseSignboard refuse(Subject item) {
        return new RefuseSignboard(act(SUPERVISOR), item, "管根未做附加层");
    }

    ReworkWorkItem rework(Subject item) {
        return new ReworkWorkItem(act(CONTRACTOR), item, "补做附加层");
    }

    TestStructure test(Subject item) {
        return new TestStructure(act(LAB), item, "混凝土强度", true, "38.6 MPa，设计C30");
    }

    Act act(Actor actor) {
        return new Act(actor, today, today.atTime(18, 0).atZone(Act.ZONE).toInstant(), photos);
    }
}
