package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import residence.events.ClaimEvent;
import residence.events.ClaimEvent.ClaimFiled;
import residence.events.ClaimEvent.ClaimRejected;
import residence.events.ClaimEvent.ClaimSettled;
import residence.events.DefectKind;
import residence.events.Part;
import residence.events.Subject;
import residence.events.view.ClaimView.Stage;

class ClaimViewTest {
    private static final Subject DWELLING = new Subject("building/B1/entrance/1/unit/1502");
    private static final ClaimFiled FILED = new ClaimFiled(
            DWELLING,
            Part.WET_ROOM_WATERPROOFING,
            DefectKind.LEAK,
            "主卫渗水",
            "leaks",
            LocalDate.of(2028, 9, 1),
            LocalDate.of(2033, 8, 31),
            "I-TAISHAN",
            LocalDate.of(2029, 7, 20));

    @Test
    void itIsOpenUntilItIsSettledOrRejected() {
        assertThat(view(FILED).stage()).isEqualTo(Stage.OPEN);
        assertThat(view(FILED, new ClaimSettled(100)).stage()).isEqualTo(Stage.SETTLED);
        assertThat(view(FILED, new ClaimRejected("住户改动")).stage()).isEqualTo(Stage.REJECTED);
    }

    @Test
    void itTellsWhatWasClaimedAndWhatWasPaid() {
        var view = view(FILED, new ClaimSettled(1_260_000));
        assertThat(view.policy()).isEqualTo(Subject.of("policy", "P-1"));
        assertThat(view.place()).isEqualTo(DWELLING);
        assertThat(view.insuredUntil()).isEqualTo("2033-08-31");
        assertThat(view.settled().amountFen()).isEqualTo(1_260_000);
        assertThat(view.rejected()).isNull();
    }

    @Test
    void ofAVoidedFilingOnlyTheDecisionIsLeft() {
        var view = view(new ClaimRejected("住户改动"));
        assertThat(view.place()).isNull();
        assertThat(view.rejected().reason()).isEqualTo("住户改动");
    }

    private static ClaimView view(ClaimEvent... events) {
        var view = ClaimView.VIEW.blank().of(new Subject("policy/P-1/claim/C-1"));
        for (ClaimEvent event : events) {
            view = ClaimView.VIEW.evolve().evolve(view, event, source());
        }
        return view;
    }

    private static Source source() {
        return new Source(new UUID(0, 1), LocalDate.of(2029, 7, 20), false, "I-TAISHAN", "insurer", List.of());
    }
}
