package residence.project.pilotlibrary;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.project.Refusals.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.Act;
import residence.events.PilotLibraryEvent;
import residence.events.PilotLibraryEvent.PilotEnrolled;
import residence.events.PilotLibraryEvent.PilotRemoved;
import residence.events.PilotLibraryEvent.PilotReviewed;
import residence.events.ProjectEvent.Phase;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.StandardsEvent.Level;
import residence.events.Subject;
import residence.project.Acts;
import residence.project.Ledger;
import residence.project.pilotlibrary.PilotLibraryCommand.EnrolPilot;
import residence.project.pilotlibrary.PilotLibraryCommand.RemovePilot;
import residence.project.pilotlibrary.PilotLibraryCommand.ReviewPilot;

class PilotLibraryTest {
    private static final Subject PROJECT = Subject.of("project", "JSW");
    private static final String LIST = "第一批市级试点项目名单";

    private final Ledger ledger = new Ledger()
            .with(
                    PROJECT,
                    "2024-10-15",
                    new ProjectRegistered(
                            "金水湾", Subject.of("parcel", "P1"), "371502", "donghu", List.of(new Phase("1", "一期"))));

    @Test
    void aProjectIsEnrolledFromTheDayOfItsRegistration() {
        assertThat(decide(enrol("2024-10-15", Level.CITY))).containsExactly(new PilotEnrolled(Level.CITY, LIST));
        refused(() -> decide(enrol("2024-10-14", Level.CITY)), "not-heard.project");
    }

    @Test
    void aProjectIsEnrolledOnceAtALevel() {
        told("2024-12-20", enrol("2024-12-20", Level.CITY));
        refused(() -> decide(enrol("2025-01-10", Level.CITY)), "pilot.already-enrolled");
        assertThat(decide(enrol("2025-01-10", Level.PROVINCE)))
                .containsExactly(new PilotEnrolled(Level.PROVINCE, LIST));
    }

    @Test
    void whatWasRemovedMayBeEnrolledAgain() {
        told("2024-12-20", enrol("2024-12-20", Level.CITY));
        told("2025-06-01", remove("2025-06-01", Level.CITY));
        assertThat(decide(enrol("2025-06-01", Level.CITY))).containsExactly(new PilotEnrolled(Level.CITY, LIST));
        refused(() -> decide(enrol("2025-05-31", Level.CITY)), "pilot.dated-before");
    }

    @Test
    void onlyAPilotOfThatLevelIsRemoved() {
        told("2024-12-20", enrol("2024-12-20", Level.CITY));
        assertThat(decide(remove("2025-06-01", Level.CITY))).containsExactly(new PilotRemoved(Level.CITY, "不再符合条件"));
        refused(() -> decide(remove("2025-06-01", Level.PROVINCE)), "pilot.not-enrolled");
        told("2025-06-01", remove("2025-06-01", Level.CITY));
        refused(() -> decide(remove("2025-06-02", Level.CITY)), "pilot.not-enrolled");
    }

    @Test
    void onlyAPilotIsLookedAtAgainAndStaysOneWhateverIsFound() {
        refused(() -> decide(review("2025-06-01", Level.CITY)), "pilot.not-enrolled");
        told("2024-12-20", enrol("2024-12-20", Level.CITY));
        assertThat(decide(review("2025-06-01", Level.CITY)))
                .containsExactly(new PilotReviewed(Level.CITY, false, "两户渗漏"));
        told("2025-06-01", review("2025-06-01", Level.CITY));
        assertThat(decide(review("2025-05-01", Level.CITY))).hasSize(1);
        assertThat(decide(remove("2025-05-01", Level.CITY))).hasSize(1);
    }

    @Test
    void nothingAboutAPilotIsDatedBeforeItsEnrolment() {
        told("2024-12-20", enrol("2024-12-20", Level.CITY));
        assertThat(decide(review("2024-12-20", Level.CITY))).hasSize(1);
        refused(() -> decide(review("2024-12-19", Level.CITY)), "pilot.dated-before");
        refused(() -> decide(remove("2024-12-19", Level.CITY)), "pilot.dated-before");
    }

    private void told(String day, PilotLibraryCommand command) {
        ledger.with(PROJECT, day, decide(command).getFirst());
    }

    private List<PilotLibraryEvent> decide(PilotLibraryCommand command) {
        PilotLibrary.State state = PilotLibrary.Enrolled.NOWHERE;
        for (var entry : ledger.entries(PROJECT, PilotLibraryEvent.class)) {
            state = PilotLibrary.evolve(state, entry.body());
        }
        return PilotLibrary.decide(command, state, PilotLibraryFacts.lookUp(command, state, ledger));
    }

    private static EnrolPilot enrol(String day, Level level) {
        return new EnrolPilot(act(day), PROJECT, level, LIST);
    }

    private static ReviewPilot review(String day, Level level) {
        return new ReviewPilot(act(day), PROJECT, level, false, "两户渗漏");
    }

    private static RemovePilot remove(String day, Level level) {
        return new RemovePilot(act(day), PROJECT, level, "不再符合条件");
    }

    private static Act act(String day) {
        return Acts.on(day, Acts.authority("housing"));
    }
}
