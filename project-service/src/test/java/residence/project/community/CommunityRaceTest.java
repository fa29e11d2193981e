package residence.project.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.kit.testing.Race;
import residence.project.RunningService;
import residence.project.community.CommunityCommand.ChangeCommunity;
import residence.project.community.CommunityCommand.FileOwnersCommittee;
import residence.project.community.CommunityCommand.RegisterCommunity;

/** In the running service a building is in one community at a time, whoever comes at the same moment. */
class CommunityRaceTest extends RunningService {

    @RepeatedTest(5)
    void twoCommunitiesThatWantOneBuildingAtOnce(RepetitionInfo round) throws Exception {
        var building = building("WANTED-" + round.getCurrentRepetition());
        var id = "race-" + round.getCurrentRepetition();

        var refusals = Race.of(() -> register(id + "-a", building), () -> register(id + "-b", building)).stream()
                .filter(Objects::nonNull)
                .toList();

        assertThat(refusals)
                .singleElement()
                .satisfies(refusal ->
                        assertThat(refusal.unmet()).extracting(Unmet::code).containsExactly("community.in-another"));
    }

    @RepeatedTest(3)
    void aBuildingThatIsRegisteredInOneWhileItJoinsAnother(RepetitionInfo round) throws Exception {
        var first = building("FIRST-" + round.getCurrentRepetition());
        var second = building("SECOND-" + round.getCurrentRepetition());
        var joined = "joined-" + round.getCurrentRepetition();
        assertThat(register(joined, first)).isNull();

        var refusals = Race.of(() -> register(joined + "-other", second), () -> join(joined, second)).stream()
                .filter(Objects::nonNull)
                .toList();

        assertThat(refusals).hasSize(1);
    }

    @Test
    void communitiesAreListedByRegion() {
        var building = building("LISTED");
        assertThat(register("listed", building)).isNull();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(mvc.get()
                                .uri("/api/project/communities?region=371500&sort=name")
                                .exchange())
                        .hasStatusOk()
                        .bodyText()
                        .contains("community/listed", "building/LISTED"));
        assertThat(mvc.get().uri("/api/project/communities?region=371503").exchange())
                .hasStatusOk()
                .bodyText()
                .doesNotContain("community/listed");
    }

    @Test
    void communitiesAreListedByTheirCommitteeAndTheEndOfItsTerm() throws Exception {
        var community = Subject.of("community", "elected");
        assertThat(register("elected", building("ELECTED"))).isNull();
        var today = act(HOUSING).occurredOn();
        var filing = new FileOwnersCommittee(act(HOUSING), community, "yeweihui", today, today.plusYears(5));
        assertThat(refusal(HOUSING, filing)).isNull();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(listed("committee=yeweihui")).contains("community/elected"));
        assertThat(listed("committeeUntil=" + today.plusYears(5))).contains("community/elected");
        assertThat(listed("committeeUntil=" + today.plusYears(5).minusDays(1))).doesNotContain("community/elected");
        assertThat(listed("committee=another")).doesNotContain("community/elected");
    }

    private String listed(String filter) throws UnsupportedEncodingException {
        return mvc.get()
                .uri("/api/project/communities?" + filter)
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private @Nullable Refusal register(String community, Subject building) {
        return refusal(
                HOUSING,
                new RegisterCommunity(
                        act(HOUSING), Subject.of("community", community), "锦绣东昌", "371502", List.of(building)));
    }

    private @Nullable Refusal join(String community, Subject building) {
        return refusal(
                HOUSING,
                new ChangeCommunity(
                        act(HOUSING),
                        Subject.of("community", community),
                        null,
                        List.of(building),
                        List.of(),
                        "合并物业管理区域"));
    }
}
