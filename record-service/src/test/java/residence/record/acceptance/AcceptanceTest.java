package residence.record.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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

    private void sprayed(String day, Subject acceptance, boolean leaked) {
        story.on(day).tell(acceptance, new WindowsSprayed(List.of(new WindowResult("N-1", leaked))));
    }

    private Window window() {
        var windows =
                Acceptance.CHAPTER.in(Chapters.FOLDING.of(story.entries())).windows();
        assertThat(windows).hasSize(1);
        return windows.getFirst();
    }
}
