package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.CommunityEvent;
import residence.events.CommunityEvent.CommunityChanged;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.CommunityEvent.OwnersCommitteeFiled;
import residence.events.Subject;

class CommunityViewTest {
    private static final Subject B1 = Subject.of("building", "B1");
    private static final Subject B2 = Subject.of("building", "B2");

    private final Seen<CommunityView, CommunityEvent> community =
            new Seen<>(CommunityView.VIEW, Subject.of("community", "JINXIU"));

    @Test
    void buildingsJoinAndLeaveAndTheReasonStays() {
        community.on("2026-09-25", new CommunityRegistered("锦绣东昌", "371502", List.of(B1)));
        var joined = community.on("2026-10-10", new CommunityChanged(null, List.of(B2), List.of(B1), "调整物业管理区域"));
        assertThat(joined.buildings()).containsExactly(B2);
        assertThat(joined.name()).isEqualTo("锦绣东昌");
        assertThat(joined.changes()).extracting(CommunityView.Change::reason).containsExactly("调整物业管理区域");
    }

    @Test
    void aNewNameTakesTheOldOnesPlace() {
        community.on("2026-09-25", new CommunityRegistered("锦绣东昌", "371502", List.of(B1)));
        var renamed = community.on("2026-10-10", new CommunityChanged("锦绣花园", List.of(), List.of(), "更名"));
        assertThat(renamed)
                .returns("锦绣花园", CommunityView::name)
                .returns("371502", CommunityView::region)
                .returns(List.of(B1), CommunityView::buildings);
    }

    @Test
    void theNextCommitteesFirstDayEndsTheTermBefore() {
        community.on("2028-09-20", filed("first", "2028-09-01", "2033-09-01"));
        var view = community.on("2031-01-10", filed("next", "2031-01-01", "2036-01-01"));
        assertThat(view.committees())
                .extracting(
                        CommunityView.Committee::committee, term -> term.until().toString())
                .containsExactly(tuple("first", "2031-01-01"), tuple("next", "2036-01-01"));
        assertThat(view.hasCommittee("first", LocalDate.of(2030, 12, 31))).isTrue();
        assertThat(view.hasCommittee("first", LocalDate.of(2031, 1, 1))).isFalse();
        assertThat(view.hasCommittee("next", LocalDate.of(2030, 12, 31))).isFalse();
        assertThat(view.hasCommittee("next", LocalDate.of(2035, 12, 31))).isTrue();
        assertThat(view.hasCommittee("next", LocalDate.of(2036, 1, 1))).isFalse();
    }

    @Test
    void aTermThatWasOverStaysAsItWas() {
        community.on("2028-09-20", filed("first", "2020-09-01", "2025-09-01"));
        var view = community.on("2031-01-10", filed("next", "2031-01-01", "2036-01-01"));
        assertThat(view.committees().getFirst().until()).isEqualTo("2025-09-01");
    }

    private static OwnersCommitteeFiled filed(String committee, String from, String until) {
        return new OwnersCommitteeFiled(committee, LocalDate.parse(from), LocalDate.parse(until));
    }
}
