package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import residence.events.PilotLibraryEvent;
import residence.events.PilotLibraryEvent.PilotEnrolled;
import residence.events.PilotLibraryEvent.PilotRemoved;
import residence.events.PilotLibraryEvent.PilotReviewed;
import residence.events.StandardsEvent.Level;
import residence.events.Subject;
import residence.events.view.PilotView.Removal;
import residence.events.view.PilotView.Review;

/** What people read of a pilot: every enrolment with what followed it, ended ones too. */
class PilotViewTest {
    private final Seen<PilotView, PilotLibraryEvent> pilot =
            new Seen<>(PilotView.VIEW, Subject.of("project", "JINXIU"));

    @Test
    void aReviewBelongsToTheEnrolmentOfItsLevelThatLasts() {
        pilot.on("2024-12-20", new PilotEnrolled(Level.CITY, "市级名单"));
        pilot.on("2025-01-15", new PilotEnrolled(Level.PROVINCE, "省级名单"));
        var enrolments = pilot.on("2025-06-01", new PilotReviewed(Level.CITY, true, "符合要求"))
                .enrolments();
        assertThat(enrolments.getFirst().reviews()).extracting(Review::findings).containsExactly("符合要求");
        assertThat(enrolments.getLast().reviews()).isEmpty();
    }

    @Test
    void aRemovalEndsTheLastEnrolmentAndANewOneBeginsAnother() {
        pilot.on("2024-12-20", new PilotEnrolled(Level.CITY, "第一批"));
        pilot.on("2025-06-01", new PilotRemoved(Level.CITY, "逾期未整改"));
        var enrolments =
                pilot.on("2026-03-01", new PilotEnrolled(Level.CITY, "第三批")).enrolments();
        assertThat(enrolments.getFirst().removed()).extracting(Removal::reason).isEqualTo("逾期未整改");
        assertThat(enrolments.getLast().removed()).isNull();
        assertThat(enrolments.getLast().source().on()).isEqualTo("2026-03-01");
    }

    /** Where the enrolment was voided, what was said under it has nothing to stand on. */
    @Test
    void whatFollowedNoEnrolmentChangesNothing() {
        var removed = pilot.on("2025-06-01", new PilotRemoved(Level.CITY, "逾期未整改"));
        assertThat(removed.enrolments()).isEmpty();
    }
}
