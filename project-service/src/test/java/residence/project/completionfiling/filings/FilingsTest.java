package residence.project.completionfiling.filings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import residence.events.CompletionFilingEvent.Asked;
import residence.events.CompletionFilingEvent.Department;
import residence.events.CompletionFilingEvent.DepartmentOpinionGiven;
import residence.events.CompletionFilingEvent.JointAcceptanceApplied;
import residence.events.DomainEvent;
import residence.events.Subject;
import residence.events.view.CompletionFilingView.Standing;
import residence.kit.command.Caller;
import residence.kit.testing.Infrastructure;
import residence.kit.testing.Known;
import residence.kit.web.Paging;

/** Filings by what a department said to them. */
class FilingsTest {
    private final Filings filings = new Filings(Infrastructure.tables("project"));
    private final FilingsApi api = new FilingsApi(filings);

    FilingsTest() {
        say(
                "whole",
                new JointAcceptanceApplied(
                        "1",
                        List.of(new Subject("building/B1")),
                        List.of(asked(Department.QUALITY_AND_SAFETY), asked(Department.FIRE))));
        say("whole", new DepartmentOpinionGiven(Department.FIRE, true, "同意验收"));
        // what is left of one whose application was voided
        say("voided", new DepartmentOpinionGiven(Department.FIRE, true, "同意验收"));
    }

    @Test
    void whereNothingIsAskedForAlsoThatIsListedWhoseApplicationWasVoided() {
        assertThat(listed(null, null)).containsExactly("whole", "voided");
    }

    @Test
    void oneOpinionIsLikeThatInBothRespects() {
        assertThat(listed(Department.FIRE, null)).containsExactly("whole");
        assertThat(listed(null, Standing.OPEN)).containsExactly("whole");
        assertThat(listed(Department.FIRE, Standing.IN_TIME)).containsExactly("whole");
        assertThat(listed(Department.QUALITY_AND_SAFETY, Standing.OPEN)).containsExactly("whole");
        assertThat(listed(Department.FIRE, Standing.OPEN)).isEmpty();
        assertThat(listed(Department.PLANNING, null)).isEmpty();
    }

    private List<String> listed(@Nullable Department department, @Nullable Standing standing) {
        return api
                .filings(Caller.PUBLIC, "P1", null, department, standing, null, null, Paging.first(10))
                .items()
                .stream()
                .map(filing -> filing.filing().id())
                .toList();
    }

    private static Asked asked(Department department) {
        return new Asked(department, LocalDate.parse("2026-09-01"));
    }

    private void say(String filing, DomainEvent event) {
        var subject = Subject.of("project", "P1").child("filing", filing);
        var known = new Known().knows(subject.path(), "2026-08-10", event);
        known.entries(subject, DomainEvent.class).forEach(filings::on);
    }
}
