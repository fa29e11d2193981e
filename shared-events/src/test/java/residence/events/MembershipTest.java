package residence.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import residence.events.CommunityEvent.CommunityChanged;
import residence.events.CommunityEvent.CommunityRegistered;

class MembershipTest {
    private static final Subject JINXIU = Subject.of("community", "JINXIU");
    private static final Subject HUPAN = Subject.of("community", "HUPAN");
    private static final Subject B1 = Subject.of("building", "B1");
    private static final Subject B2 = Subject.of("building", "B2");

    private final Told told = new Told();

    @Test
    void aBuildingBelongsFromTheDayItIsNamedUntilTheDayItLeaves() {
        tell(JINXIU, "2026-09-25", new CommunityRegistered("锦绣东昌", "371502", List.of(B1, B2)));
        tell(JINXIU, "2026-10-10", new CommunityChanged(null, List.of(), List.of(B1), "拆分"));
        assertThat(Membership.of(told, B1))
                .containsExactly(new Membership(JINXIU, LocalDate.of(2026, 9, 25), LocalDate.of(2026, 10, 10)));
        assertThat(Membership.of(told, B2)).containsExactly(new Membership(JINXIU, LocalDate.of(2026, 9, 25), null));
    }

    @Test
    void whoeverLeftOneMayBelongToAnotherAndComeBack() {
        tell(JINXIU, "2026-09-25", new CommunityRegistered("锦绣东昌", "371502", List.of(B1)));
        tell(JINXIU, "2026-10-10", new CommunityChanged(null, List.of(), List.of(B1), "拆分"));
        tell(HUPAN, "2026-10-10", new CommunityRegistered("湖畔园", "371502", List.of(B1)));
        tell(HUPAN, "2027-01-01", new CommunityChanged(null, List.of(), List.of(B1), "合并"));
        tell(JINXIU, "2027-01-01", new CommunityChanged(null, List.of(B1), List.of(), "合并"));
        assertThat(Membership.of(told, B1)).extracting(Membership::community).containsExactly(JINXIU, HUPAN, JINXIU);
        assertThat(Membership.of(told, B1).getLast().until()).isNull();
    }

    @Test
    void aMembershipReachesUpToTheDayBeforeItsEnd() {
        var ended = new Membership(JINXIU, LocalDate.of(2026, 9, 25), LocalDate.of(2026, 10, 10));
        assertThat(ended.reaches(LocalDate.of(2026, 10, 9))).isTrue();
        assertThat(ended.reaches(LocalDate.of(2026, 10, 10))).isFalse();
        assertThat(new Membership(JINXIU, LocalDate.of(2026, 9, 25), null).reaches(LocalDate.of(2036, 1, 1)))
                .isTrue();
    }

    @Test
    void aPlaceLiesInItsBuildingsCommunityFromTheDayThatItJoinsToTheDayBeforeItLeaves() {
        tell(JINXIU, "2026-09-25", new CommunityRegistered("锦绣东昌", "371502", List.of(B1)));
        tell(JINXIU, "2026-10-10", new CommunityChanged(null, List.of(), List.of(B1), "拆分"));
        tell(HUPAN, "2026-10-12", new CommunityRegistered("湖畔园", "371502", List.of(B1)));
        assertThat(community("2026-09-24")).isEmpty();
        assertThat(community("2026-09-25")).contains(JINXIU);
        assertThat(community("2026-10-09")).contains(JINXIU);
        assertThat(community("2026-10-10")).isEmpty();
        assertThat(community("2026-10-11")).isEmpty();
        assertThat(community("2026-10-12")).contains(HUPAN);
        assertThat(Membership.community(told, B2, LocalDate.of(2027, 1, 1))).isEmpty();
    }

    private Optional<Subject> community(String day) {
        return Membership.community(told, B1.dwelling("1", "101"), LocalDate.parse(day));
    }

    @Test
    void aCommunityHasTheBuildingsThatJoinedByThatDayAndHaveNotLeft() {
        tell(JINXIU, "2026-09-25", new CommunityRegistered("锦绣东昌", "371502", List.of(B1)));
        tell(JINXIU, "2026-10-10", new CommunityChanged(null, List.of(B2), List.of(B1), "调整"));
        assertThat(Membership.buildings(told, JINXIU, LocalDate.of(2026, 9, 24)))
                .isEmpty();
        assertThat(Membership.buildings(told, JINXIU, LocalDate.of(2026, 9, 25)))
                .containsExactly(B1);
        assertThat(Membership.buildings(told, JINXIU, LocalDate.of(2026, 10, 9)))
                .containsExactly(B1);
        assertThat(Membership.buildings(told, JINXIU, LocalDate.of(2026, 10, 10)))
                .containsExactly(B2);
        assertThat(Membership.buildings(told, HUPAN, LocalDate.of(2026, 10, 10)))
                .isEmpty();
    }

    private void tell(Subject community, String day, CommunityEvent event) {
        told.tell(Sample.of(community.path(), day, Sample.HOUSING, event, B1.path(), B2.path()));
    }
}
