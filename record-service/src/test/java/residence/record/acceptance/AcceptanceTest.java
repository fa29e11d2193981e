package residence.record.acceptance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.CompletionAcceptanceEvent.WindowResult;
import residence.events.CompletionAcceptanceEvent.WindowsSprayed;
import residence.events.Subject;
import residence.record.Story;
import residence.record.acceptance.Acceptance.Window;
import residence.record.document.Chapters;

/** The record tells of a window what R6 takes of it. */
class AcceptanceTest {
    private static final Subject WHOLE = Story.B1.child("acceptance", "whole");
    private static final Subject DECORATION = Story.B1.child("acceptance", "decoration");

    private final Story story = new Story();

    @Test
    void r6_theLatestDayCountsNotTheLatestRecording() {
        sprayed("2026-08-10", WHOLE, false);
        sprayed("2026-08-01", WHOLE, true);
        assertThat(window()).matches(window -> !window.leaked() && window.retested());
        assertThat(window().source().on()).hasToString("2026-08-10");
    }

    @Test
    void r6_ofTheSameDayTheOneRecordedLaterCounts() {
        sprayed("2026-08-10", WHOLE, false);
        sprayed("2026-08-10", WHOLE, true);
        assertThat(window()).matches(Window::leaked);
    }

    @Test
    void r6_aWindowIsOneWhicheverScopeItWasSprayedFor() {
        sprayed("2026-08-01", WHOLE, true);
        assertThat(window()).matches(window -> window.leaked() && !window.retested());
        sprayed("2026-08-02", DECORATION, false);
        assertThat(window()).matches(window -> !window.leaked() && window.retested());
    }

    @Test
    void r8_structureAndDecorationAcceptTheBuildingTogetherOnTheLaterDayAndNeitherAlone() {
        accepted("2026-08-01", Scope.STRUCTURE);
        assertThat(acceptance().accepted()).isNull();
        accepted("2026-09-01", Scope.DECORATION);
        assertThat(requireNonNull(acceptance().accepted()).acceptedOn()).hasToString("2026-09-01");
        story.voided(story.first(CompletionAccepted.class), "结论有误");
        assertThat(acceptance().accepted()).isNull();
    }

    @Test
    void r8_theWholeIsAcceptedByItself() {
        accepted("2026-08-01", Scope.WHOLE);
        assertThat(requireNonNull(acceptance().accepted()).acceptedOn()).hasToString("2026-08-01");
    }

    private void accepted(String day, Scope scope) {
        var subject = Story.B1.child("acceptance", scope.name().toLowerCase(Locale.ROOT));
        story.on(day).tell(subject, new CompletionAccepted(scope, LocalDate.parse(day)));
    }

    private Acceptance acceptance() {
        return Acceptance.CHAPTER.in(Chapters.FOLDING.of(story.entries()));
    }

    private void sprayed(String day, Subject acceptance, boolean leaked) {
        story.on(day).tell(acceptance, new WindowsSprayed(List.of(new WindowResult("N-1", leaked))));
    }

    private Window window() {
        assertThat(acceptance().windows()).hasSize(1);
        return acceptance().windows().getFirst();
    }
}
