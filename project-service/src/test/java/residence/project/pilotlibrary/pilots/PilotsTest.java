package residence.project.pilotlibrary.pilots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import residence.events.DomainEvent;
import residence.events.PilotLibraryEvent.PilotEnrolled;
import residence.events.PilotLibraryEvent.PilotRemoved;
import residence.events.PilotLibraryEvent.PilotReviewed;
import residence.events.StandardsEvent.Level;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.testing.Infrastructure;
import residence.kit.testing.Known;
import residence.kit.web.Paging;

/** Pilots by the library that they are in, or were. */
class PilotsTest {
    private final Pilots pilots = new Pilots(Infrastructure.tables("project"));
    private final PilotsApi api = new PilotsApi(pilots);

    PilotsTest() {
        say("BOTH", new PilotEnrolled(Level.CITY, "第一批"));
        say("BOTH", new PilotEnrolled(Level.PROVINCE, "第一批"));
        say("BOTH", new PilotRemoved(Level.PROVINCE, "不再符合条件"));
        say("CITY", new PilotEnrolled(Level.CITY, "第一批"));
        // what is left of one whose enrolment was voided
        say("VOIDED", new PilotReviewed(Level.CITY, true, "符合"));
    }

    @Test
    void whereNothingIsAskedForAlsoThatIsListedWhoseEnrolmentWasVoided() {
        assertThat(listed(null, null)).containsExactly("BOTH", "CITY", "VOIDED");
    }

    @Test
    void oneEnrolmentIsLikeThatInBothRespects() {
        assertThat(listed(Level.CITY, true)).containsExactly("BOTH", "CITY");
        assertThat(listed(Level.CITY, false)).isEmpty();
        assertThat(listed(Level.PROVINCE, true)).isEmpty();
        assertThat(listed(Level.PROVINCE, false)).containsExactly("BOTH");
        assertThat(listed(Level.PROVINCE, null)).containsExactly("BOTH");
        assertThat(listed(null, true)).containsExactly("BOTH", "CITY");
        assertThat(listed(null, false)).containsExactly("BOTH");
    }

    private List<String> listed(@Nullable Level level, @Nullable Boolean enrolled) {
        return api.pilots(Caller.PUBLIC, null, level, enrolled, Paging.first(10)).items().stream()
                .map(pilot -> pilot.project().id())
                .toList();
    }

    private void say(String project, DomainEvent event) {
        var subject = Subject.of("project", project);
        var known = new Known().knows(subject.path(), "2026-08-10", event);
        known.entries(subject, DomainEvent.class).forEach(pilots::on);
    }
}
