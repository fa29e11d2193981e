package residence.project.projectstandards;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Structure;
import residence.events.FigureKey;
import residence.events.ProjectEvent.Phase;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.ProjectStandardsEvent;
import residence.events.ProjectStandardsEvent.Basis;
import residence.events.ProjectStandardsEvent.Declared;
import residence.events.ProjectStandardsEvent.IndicatorsAssessed;
import residence.events.ProjectStandardsEvent.ProfileApplied;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Level;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.StandardsEvent.Reach;
import residence.events.Subject;
import residence.project.Acts;
import residence.project.Ledger;
import residence.project.projectstandards.ProjectStandards.Applied;
import residence.project.projectstandards.ProjectStandardsCommand.AssessIndicators;
import residence.project.projectstandards.ProjectStandardsCommand.DeclareIndicators;

/** A project of two buildings, bound from 2024-10-15 on by a profile of a few indicators. */
abstract class Measuring {
    static final Subject PROJECT = Subject.of("project", "JSW");
    static final Subject FIRST = Subject.of("building", "JSW-1");
    static final Subject SECOND = Subject.of("building", "JSW-2");
    static final Subject PROFILE = Subject.of("region", "371500").child("profile", "pilot");
    static final String BOUND = "2024-10-15";
    static final String HEIGHT = "indicator.at-least.storey-height";
    static final String SCHOOL = "indicator.at-most.primary-school-distance";
    static final String MATERIALS = "indicator.kinds.green-materials";
    static final String SORTING = "indicator.is.waste-sorting";
    static final Figure HEIGHT_FIGURE = new Figure(HEIGHT, "3.00", "m", "附件 层高");
    static final Figure SCHOOL_FIGURE = new Figure(SCHOOL, "500", "m", "附件 小学");

    final Ledger ledger = new Ledger();

    void project() {
        var registered = new ProjectRegistered(
                "金水湾", Subject.of("parcel", "P1"), "371502", "donghu", List.of(new Phase("1", "一期")));
        ledger.with(PROJECT, BOUND, registered);
        Stream.of(FIRST, SECOND)
                .forEach(building -> ledger.with(
                        building,
                        "2024-11-01",
                        new BuildingRegistered(PROJECT, "1", "1号楼", Structure.FRAME, 50, 6, 0, 0, List.of()),
                        PROJECT));
    }

    void boundBy(Figure... figures) {
        project();
        ledger.with(PROFILE, "2024-05-21", profile(Reach.APPLIED, figures));
        ledger.with(
                PROJECT,
                BOUND,
                new ProfileApplied(PROFILE, Basis.LAND_CONDITIONS, "建设条件意见书", LocalDate.parse(BOUND)),
                PROFILE);
    }

    void boundByAllAtTheSameTime(Figure... figures) {
        var all = new Figure(FigureKey.INDICATORS_ALL_REQUIRED, "true", null, "附件 指标说明1");
        boundBy(Stream.concat(Stream.of(all), Stream.of(figures)).toArray(Figure[]::new));
    }

    static ProfileEnacted profile(Reach reach, Figure... figures) {
        return new ProfileEnacted(
                "pilot", "371500", Level.CITY, reach, "t", "d", LocalDate.of(2024, 5, 21), null, List.of(figures));
    }

    static Declared value(String key, String value, @Nullable String unit) {
        return new Declared(key, value, unit);
    }

    void declared(String on, @Nullable Subject building, Declared... values) {
        ledger.with(PROJECT, on, declare(on, building, values), PROFILE);
    }

    ProjectStandardsEvent declare(String on, @Nullable Subject building, Declared... values) {
        return decide(new DeclareIndicators(act(on), PROJECT, building, List.of(values)));
    }

    IndicatorsAssessed assess(String on) {
        return (IndicatorsAssessed) decide(new AssessIndicators(act(on), PROJECT));
    }

    private ProjectStandardsEvent decide(ProjectStandardsCommand command) {
        var facts = ProjectStandardsFacts.lookUp(command, Applied.NOTHING, ledger);
        return ProjectStandards.decide(command, Applied.NOTHING, facts).getFirst();
    }

    private static Act act(String on) {
        return Acts.on(on, Acts.authority("housing"));
    }
}
