package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.CommunityEvent;
import residence.events.CommunityEvent.CommunityChanged;
import residence.events.CommunityEvent.CommunityRegistered;
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
}
