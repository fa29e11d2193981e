package residence.property.housingprogramme;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import residence.events.Act;
import residence.events.Actor;
import residence.events.HousingProgrammeEvent;
import residence.events.HousingProgrammeEvent.Kind;
import residence.events.HousingProgrammeEvent.Measure;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.kit.testing.Known;
import residence.property.housingprogramme.HousingProgrammeCommand.ReportProgress;
import residence.property.housingprogramme.HousingProgrammeCommand.SetTargets;
import residence.property.housingprogramme.HousingProgrammeCommand.Target;

/** A programme as it goes on: what was decided is known and stands. */
final class Planning {
    static final Subject PROGRAMME = new Subject("region/511700/programme/old-communities");
    static final String PLAN = "达州市“十四五”城镇住房发展专项规划";

    private final Known known = new Known();
    private HousingProgramme.State state = new HousingProgramme.NotSet();

    /** Targets of 渠县 for 2022 and 2023, and of the high-tech zone for 2021, set on 2022-06-01. */
    static Planning planned() {
        var planning = new Planning();
        planning.does(set(
                "2022-06-01",
                PLAN,
                new Target("511725", 2022, 5100),
                new Target("511725", 2023, 5030),
                new Target("511700-GX", 2021, 415)));
        return planning;
    }

    List<HousingProgrammeEvent> does(HousingProgrammeCommand command) {
        var events = HousingProgramme.decide(command, state, HousingProgrammeFacts.lookUp(command, state, known));
        events.forEach(event -> {
            known.knows(PROGRAMME.path(), command.act().occurredOn().toString(), event);
            state = HousingProgramme.evolve(state, event);
        });
        return events;
    }

    List<String> refuses(HousingProgrammeCommand command) {
        var refusal = catchThrowableOfType(Refusal.class, () -> does(command));
        return refusal == null
                ? List.of()
                : refusal.unmet().stream().map(Unmet::code).toList();
    }

    static SetTargets set(String day, String document, Target... targets) {
        return new SetTargets(
                act(day), PROGRAMME, Kind.OLD_COMMUNITIES, Measure.HOUSEHOLDS, document, "附件2", List.of(targets));
    }

    static ReportProgress report(String day, int year, int completed) {
        return new ReportProgress(act(day), PROGRAMME, "511725", year, completed);
    }

    static Act act(String day) {
        var date = LocalDate.parse(day);
        return new Act(
                new Actor("511700-zjj", "authority/housing", null),
                date,
                date.atTime(9, 0).atZone(Act.ZONE).toInstant(),
                List.of());
    }
}
