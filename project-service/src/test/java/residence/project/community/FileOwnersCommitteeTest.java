package residence.project.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static residence.project.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.CommunityEvent;
import residence.events.CommunityEvent.CommunityChanged;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.CommunityEvent.OwnersCommitteeFiled;
import residence.events.Subject;
import residence.project.Acts;
import residence.project.Ledger;
import residence.project.community.CommunityCommand.FileOwnersCommittee;

/** The committee 业主委员会 that the owners elected, as filed with housing (建房〔2009〕274号 art. 32, 33). */
class FileOwnersCommitteeTest {
    private static final Subject COMMUNITY = Subject.of("community", "JINXIU");
    private static final Subject B1 = Subject.of("building", "B1");
    private static final Subject B2 = Subject.of("building", "B2");

    private final Ledger ledger = new Ledger();

    @Test
    void aCommitteeIsFiledOfARegisteredCommunity() {
        refused(() -> decide(file("2028-09-20", "2028-09-01", "2033-09-01")), "not-heard.community");
        registered();
        assertThat(decide(file("2028-09-20", "2028-09-01", "2033-09-01")))
                .containsExactly(
                        new OwnersCommitteeFiled("yeweihui", LocalDate.of(2028, 9, 1), LocalDate.of(2033, 9, 1)));
    }

    @Test
    void aTermLastsAtMostFiveYears() {
        registered();
        assertThat(decide(file("2028-09-20", "2028-09-01", "2033-09-01"))).hasSize(1);
        refused(() -> decide(file("2028-09-20", "2028-09-01", "2033-09-02")), "community.term-too-long");
    }

    @Test
    void aCommitteeWhoseTermIsOverIsNotFiled() {
        registered();
        assertThat(decide(file("2028-09-20", "2024-09-01", "2028-09-21"))).hasSize(1);
        refused(() -> decide(file("2028-09-20", "2024-09-01", "2028-09-20")), "community.term-over");
    }

    @Test
    void theNextCommitteeBeginsNoEarlierThanTheOneBefore() {
        registered();
        filed("2028-09-20", "2028-09-01", "2033-09-01");
        assertThat(decide(file("2028-10-20", "2028-09-01", "2033-09-01"))).hasSize(1);
        refused(() -> decide(file("2028-10-20", "2028-08-31", "2033-08-31")), "community.elected-before");
        ledger.with(COMMUNITY, "2028-11-01", new CommunityChanged(null, List.of(B2), List.of(), "合并"), B1, B2);
        refused(() -> decide(file("2028-11-20", "2028-08-31", "2033-08-31")), "community.elected-before");
    }

    @Test
    void filingsAreToldInTheirOrderAndAllThatIsWrongAtOnce() {
        registered();
        filed("2028-09-20", "2028-09-01", "2033-09-01");
        assertThat(decide(file("2028-09-20", "2028-09-01", "2033-09-01"))).hasSize(1);
        refused(
                () -> decide(file("2028-09-19", "2020-09-01", "2028-09-19")),
                "community.dated-before",
                "community.term-too-long",
                "community.term-over",
                "community.elected-before");
    }

    @Test
    void aFilingTouchesTheCommunitysBuildings() {
        registered();
        ledger.with(COMMUNITY, "2026-11-01", new CommunityChanged(null, List.of(B2), List.of(B1), "调整"), B1, B2);
        filed("2028-09-20", "2028-09-01", "2033-09-01");
        assertThat(Community.concerns(state())).containsExactly(B2);
    }

    @Test
    void aCommandsDaysMakeATerm() {
        assertThatThrownBy(() -> file("2028-09-20", "2028-09-01", "2028-09-01")).hasMessageContaining("until");
        assertThat(file("2028-09-20", "2029-09-20", "2033-09-01")).isNotNull();
        assertThatThrownBy(() -> file("2028-09-20", "2029-09-21", "2033-09-01")).hasMessageContaining("from");
    }

    private void registered() {
        ledger.with(COMMUNITY, "2026-09-25", new CommunityRegistered("锦绣东昌", "371502", List.of(B1)), B1);
    }

    private void filed(String day, String from, String until) {
        ledger.with(COMMUNITY, day, decide(file(day, from, until)).getFirst(), B1);
    }

    private List<CommunityEvent> decide(FileOwnersCommittee command) {
        var state = state();
        return Community.decide(command, state, CommunityFacts.lookUp(command, state, ledger));
    }

    private Community.State state() {
        Community.State state = new Community.Unregistered();
        for (var entry : ledger.entries(COMMUNITY, CommunityEvent.class)) {
            state = Community.evolve(state, entry.body());
        }
        return state;
    }

    private static FileOwnersCommittee file(String day, String from, String until) {
        return new FileOwnersCommittee(
                Acts.on(day, Acts.authority("housing")),
                COMMUNITY,
                "yeweihui",
                LocalDate.parse(from),
                LocalDate.parse(until));
    }
}
