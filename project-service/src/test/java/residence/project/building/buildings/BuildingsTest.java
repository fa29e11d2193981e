package residence.project.building.buildings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.MilestonePlanned;
import residence.events.BuildingEvent.MilestoneReached;
import residence.events.BuildingEvent.Structure;
import residence.events.DomainEvent;
import residence.events.ProjectEvent.Phase;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.Subject;
import residence.events.view.BuildingView.Stage;
import residence.kit.command.Caller;
import residence.kit.stream.Projection;
import residence.kit.testing.Infrastructure;
import residence.kit.testing.Known;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.project.building.buildings.BuildingsApi.Building;
import residence.project.project.projects.Projects;

/** A page of buildings: how many dwellings each has, and its plans for those who take part in its project. */
class BuildingsTest {
    private static final Caller DEVELOPER = new Caller("a1", "developer", "donghu", null, List.of());

    private final JdbcClient tables = Infrastructure.tables("project");
    private final Buildings buildings = new Buildings(tables);
    private final Projects projects = new Projects(tables, Clock.systemUTC());
    private final BuildingsApi api = new BuildingsApi(buildings, projects);

    BuildingsTest() {
        project("OWN", "donghu");
        project("OTHERS", "lushang");
        building("A1", "OWN", 3);
        building("A2", "OTHERS", 2);
        building("A3", "OWN", 1);
    }

    @Test
    void aRowTellsHowManyDwellingsThereAreAndHoldsNoneOfThem() {
        assertThat(listed(Caller.PUBLIC).items())
                .extracting(Building::dwellingCount)
                .containsExactly(3, 2, 1);
        assertThat(tables.sql("select count(*) from building_list_3 where document::text like '%1501%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(api.buildings(Caller.PUBLIC, "OWN", "371502", Stage.UNDER_CONSTRUCTION, null, Paging.first(9))
                        .items())
                .hasSize(2);
        assertThat(api.buildings(Caller.PUBLIC, null, null, Stage.PLANNED, null, Paging.first(9))
                        .items())
                .isEmpty();
    }

    @Test
    void plansAreForThoseWhoTakePartInTheProjectOfEach() {
        assertThat(listed(DEVELOPER).items()).extracting(BuildingsTest::planned).containsExactly(true, false, true);
        assertThat(listed(Caller.PUBLIC).items()).noneMatch(BuildingsTest::planned);
    }

    private static boolean planned(Building building) {
        return building.details().milestones().stream().anyMatch(step -> step.plannedOn() != null);
    }

    private Page<Building> listed(Caller caller) {
        return api.buildings(caller, null, null, null, null, Paging.first(9));
    }

    private void project(String id, String developer) {
        var phases = List.of(new Phase("1", "一期"));
        var parcel = Subject.of("parcel", "P1");
        var registered = new ProjectRegistered("金水湾", parcel, "371502", developer, phases);
        var project = Subject.of("project", id);
        say(projects, project, registered);
        tables.sql("insert into place_project (subject, document) values (?, '{\"region\": \"371502\"}')")
                .param(project.path())
                .update();
    }

    private void building(String id, String project, int dwellings) {
        var all = IntStream.rangeClosed(1501, 1500 + dwellings)
                .mapToObj(unit -> new Dwelling("1", String.valueOf(unit), 15, BigDecimal.TEN, List.of(), 1))
                .toList();
        var of = Subject.of("project", project);
        var building = Subject.of("building", id);
        say(buildings, building, new BuildingRegistered(of, "1", "楼", Structure.FRAME, 50, 18, 1, 0, all));
        say(buildings, building, new MilestonePlanned(Milestone.STRUCTURE_TOPPED_OUT, LocalDate.parse("2026-12-01")));
        say(buildings, building, new MilestoneReached(Milestone.GROUNDBREAKING, LocalDate.parse("2026-03-01")));
    }

    private static void say(Projection list, Subject subject, DomainEvent event) {
        var known = new Known().knows(subject.path(), "2026-08-10", event);
        known.entries(subject, DomainEvent.class).forEach(list::on);
    }
}
