package residence.project.completionfiling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Actor;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.EvidenceGrade;
import residence.events.BuildingEvent.Structure;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.CompletionFilingEvent;
import residence.events.CompletionFilingEvent.Department;
import residence.events.DomainEvent;
import residence.events.FigureKey;
import residence.events.ProjectEvent.Phase;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.ProjectEvent.QualityInformationPublished;
import residence.events.ProjectStandardsEvent.Basis;
import residence.events.ProjectStandardsEvent.Conformity;
import residence.events.ProjectStandardsEvent.IndicatorsAssessed;
import residence.events.ProjectStandardsEvent.ProfileApplied;
import residence.events.SiteOpenDayEvent.OpenDayHeld;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Level;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.StandardsEvent.Reach;
import residence.events.Subject;
import residence.kit.testing.Counting;
import residence.project.Acts;
import residence.project.Ledger;
import residence.project.completionfiling.CompletionFilingCommand.ApplyForJointAcceptance;
import residence.project.completionfiling.CompletionFilingCommand.DecideJointAcceptance;
import residence.project.completionfiling.CompletionFilingCommand.FileCompletion;
import residence.project.completionfiling.CompletionFilingCommand.GiveDepartmentOpinion;
import residence.project.completionfiling.CompletionFilingCommand.MakeFirstRegistration;

/** The first phase of a project on its way to the registry, as tests tell it. */
final class FilingStory {
    static final Subject PROJECT = Subject.of("project", "JSW");
    static final Subject FILING = PROJECT.child("filing", "1");
    static final Subject B1 = Subject.of("building", "B1");
    static final Subject B2 = Subject.of("building", "B2");
    static final Subject OLD = Subject.of("building", "OLD-3");

    private final Ledger ledger = new Ledger();
    private final List<CompletionFilingEvent> told = new ArrayList<>();

    FilingStory() {
        var phases = List.of(new Phase("1", "一期"), new Phase("2", "二期"));
        var parcel = Subject.of("parcel", "P1");
        ledger.with(PROJECT, "2024-10-15", new ProjectRegistered("金水湾", parcel, "371502", "donghu", phases));
        ledger.with(
                OLD,
                "2024-03-11",
                new BuildingAdmitted(
                        "371502", "柳园小区", "3号楼", 2003, null, null, null, null, "台账", EvidenceGrade.COPY, List.of()));
        building(B1, "1");
    }

    FilingStory building(Subject building, String phase) {
        var dwellings = List.of(new Dwelling("1", "101", 1, BigDecimal.TEN, List.of(), 1));
        var plan = new BuildingRegistered(PROJECT, phase, "楼", Structure.FRAME, 50, 6, 0, 0, dwellings);
        ledger.with(building, "2024-10-16", plan, PROJECT);
        return this;
    }

    FilingStory accepted(Subject building, String day, Scope scope) {
        ledger.with(
                building.child("acceptance", scope.name().toLowerCase(java.util.Locale.ROOT)),
                day,
                new CompletionAccepted(scope, LocalDate.parse(day)));
        return this;
    }

    /** With a province's profile of so many working days for the departments, and the calendar of 2026. */
    FilingStory opinionDays(int days) {
        return regional(
                new Figure(FigureKey.OPINION_DAYS, String.valueOf(days), "d", "晋建房字〔2025〕43号 五(二)"),
                new Figure(FigureKey.CALENDAR_HOLIDAYS + 2026, "2026-10-01/2026-10-07", null, "示例"));
    }

    /** With a profile of the province that holds for every project. */
    FilingStory regional(Figure... figures) {
        enacted("370000", Level.PROVINCE, Reach.REGION, LocalDate.of(2025, 2, 28), figures);
        return this;
    }

    /** With a profile that was applied to it from 15 October 2024, of these figures. */
    FilingStory bound(Figure... figures) {
        return bound("2024-10-15", figures);
    }

    FilingStory bound(String day, Figure... figures) {
        var from = LocalDate.parse(day);
        var profile = enacted("371500", Level.CITY, Reach.APPLIED, from, figures);
        ledger.with(
                PROJECT, "2024-10-15", new ProfileApplied(profile, Basis.LAND_CONDITIONS, "建设条件意见书", from), profile);
        return this;
    }

    private Subject enacted(String region, Level level, Reach reach, LocalDate from, Figure... figures) {
        var profile = Subject.of("region", region).child("profile", "standards");
        var law = new ProfileEnacted("standards", region, level, reach, "t", "d", from, null, List.of(figures));
        ledger.with(profile, from.toString(), law);
        return profile;
    }

    FilingStory published(String day) {
        ledger.with(PROJECT, day, new QualityInformationPublished("金水湾质量信息", "工地围挡"));
        return this;
    }

    /** As the service for quality says it. */
    FilingStory openDay(String day) {
        var held = new OpenDayHeld(PROJECT, List.of(B1), 40, LocalDate.parse(day));
        ledger.with(Subject.of("openday", "JSW-1"), day, held, PROJECT);
        return this;
    }

    FilingStory assessed(String day, Conformity overall) {
        ledger.with(PROJECT, day, new IndicatorsAssessed(overall, List.of()));
        return this;
    }

    /** B1 accepted on 3 August, and applied for on the 10th. */
    FilingStory applied() {
        accepted(B1, "2026-08-03", Scope.WHOLE);
        return tell(apply("2026-08-10"));
    }

    FilingStory approved(String day, Department... departments) {
        Stream.of(departments).forEach(department -> tell(opinion(day, department, true)));
        return this;
    }

    FilingStory tell(CompletionFilingCommand command) {
        for (var event : decide(command)) {
            if (command.subject().equals(FILING)) {
                told.add(event);
            }
            ledger.with(command.subject(), command.act().occurredOn().toString(), event);
        }
        return this;
    }

    List<CompletionFilingEvent> decide(CompletionFilingCommand command) {
        var state = command.subject().equals(FILING) ? state() : new CompletionFiling.Unapplied();
        return CompletionFiling.decide(command, state, CompletionFilingFacts.lookUp(command, state, ledger));
    }

    /** How often entries of that type are looked up for a command. */
    int lookedUp(CompletionFilingCommand command, Class<? extends DomainEvent> type) {
        var counting = new Counting(ledger);
        CompletionFilingFacts.lookUp(command, state(), counting);
        return counting.asked(type);
    }

    CompletionFiling.State state() {
        CompletionFiling.State state = new CompletionFiling.Unapplied();
        for (var event : told) {
            state = CompletionFiling.evolve(state, event);
        }
        return state;
    }

    static ApplyForJointAcceptance apply(String day) {
        return apply(day, FILING, null);
    }

    /** @param buildings none: all of the phase that are in no filing yet */
    static ApplyForJointAcceptance apply(String day, Subject filing, @Nullable String phase, Subject... buildings) {
        return new ApplyForJointAcceptance(
                Acts.on(day, Acts.developer("donghu")),
                filing,
                phase,
                buildings.length == 0 ? null : List.of(buildings));
    }

    static GiveDepartmentOpinion opinion(String day, Department department, boolean approves) {
        return new GiveDepartmentOpinion(Acts.on(day, authority(department)), FILING, approves, "同意");
    }

    static DecideJointAcceptance verdict(String day) {
        return new DecideJointAcceptance(Acts.on(day, Acts.authority("approval")), FILING);
    }

    static FileCompletion file(String day) {
        return new FileCompletion(Acts.on(day, Acts.authority("housing")), FILING, "聊建备2026-017");
    }

    static MakeFirstRegistration register(String day) {
        return new MakeFirstRegistration(Acts.on(day, Acts.authority("registry")), FILING, "聊不动产首2026-17");
    }

    private static Actor authority(Department department) {
        return switch (department) {
            case QUALITY_AND_SAFETY -> Acts.authority("housing");
            case FIRE -> Acts.authority("fire");
            case CIVIL_DEFENCE -> Acts.authority("civil-defence");
            case PLANNING -> Acts.authority("planning");
            case ARCHIVES -> Acts.authority("archives");
        };
    }
}
