package residence.quality.defect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Actor;
import residence.events.DefectEvent;
import residence.events.DefectEvent.Grade;
import residence.events.DefectEvent.Source;
import residence.events.DefectKind;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.kit.testing.Known;
import residence.quality.Pilot;
import residence.quality.defect.DefectCommand.CloseDefect;
import residence.quality.defect.DefectCommand.RectifyDefect;
import residence.quality.defect.DefectCommand.ReinspectDefect;
import residence.quality.defect.DefectCommand.ReportDefect;

/** A defect in the pilot's dwelling, in the words of those who find and mend it. */
class Finding {
    static final Subject DEFECT = Subject.of("defect", "D1");
    static final Actor CONTRACTOR = new Actor("luhua", "contractor", null);
    static final Actor SUPERVISOR = new Actor("zhengda", "supervisor", null);

    private final Known known;
    private Defect.State state = new Defect.None();
    private List<DefectEvent> last = List.of();

    Finding(Known known) {
        this.known = known;
    }

    Finding reported() {
        return send(report(SUPERVISOR, Source.SUPERVISOR));
    }

    Finding rectified() {
        return send(rectify());
    }

    Finding reinspected(boolean passed) {
        return send(new ReinspectDefect(act(SUPERVISOR), DEFECT, passed, null));
    }

    Finding closed() {
        return send(close());
    }

    /** As if the event had been recorded, or a fold without a voided one had led here. */
    Finding given(DefectEvent event) {
        state = Defect.evolve(state, event);
        return this;
    }

    /** As if it had been recorded of that day. */
    Finding given(String day, DefectEvent event) {
        known.knows(DEFECT.path(), day, event);
        return given(event);
    }

    Defect.State state() {
        return state;
    }

    ListAssert<DefectEvent> thenRecorded() {
        return assertThat(last);
    }

    /** The codes with which the command is refused; nothing is recorded. */
    ListAssert<String> refused(DefectCommand command) {
        var refusal = catchThrowableOfType(Refusal.class, () -> decide(command));
        assertThat(refusal).as("a refusal").isNotNull();
        return assertThat(refusal.unmet().stream().map(Unmet::code).toList());
    }

    Finding send(DefectCommand command) {
        last = decide(command);
        last.forEach(this::given);
        return this;
    }

    private List<DefectEvent> decide(DefectCommand command) {
        return Defect.decide(command, state, DefectFacts.lookUp(command, state, known));
    }

    static ReportDefect report(Actor actor, Source source) {
        return report(actor, source, Pilot.DWELLING, "bath");
    }

    static ReportDefect report(Actor actor, Source source, Subject place, @Nullable String room) {
        return new ReportDefect(act(actor), DEFECT, place, room, DefectKind.LEAK, Grade.HIGH, source, "管根渗水");
    }

    static RectifyDefect rectify() {
        return new RectifyDefect(act(CONTRACTOR), DEFECT, "重新封堵管根");
    }

    static ReinspectDefect reinspect() {
        return new ReinspectDefect(act(SUPERVISOR), DEFECT, true, null);
    }

    static CloseDefect close() {
        return new CloseDefect(act(SUPERVISOR), DEFECT);
    }

    static Act act(Actor actor) {
        var day = LocalDate.parse("2026-06-01");
        return new Act(actor, day, day.atTime(18, 0).atZone(Act.ZONE).toInstant(), List.of());
    }
}
