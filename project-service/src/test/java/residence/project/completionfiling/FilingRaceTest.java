package residence.project.completionfiling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.kit.command.Caller;
import residence.kit.testing.Race;
import residence.kit.testing.TestIssuer;
import residence.project.RunningService;
import residence.project.completionfiling.CompletionFilingCommand.ApplyForJointAcceptance;

/** R9 in the running service: what the service for quality said is heard, and no race files a building twice. */
class FilingRaceTest extends RunningService {

    @RepeatedTest(5)
    void r9_twoApplicationsForOneBuildingAtOnceAreRecordedOnce(RepetitionInfo round) throws Exception {
        var building = building("TWICE-" + round.getCurrentRepetition());
        accepted(building);
        var id = "race-" + round.getCurrentRepetition();

        var refusals = Race.of(() -> apply(id + "-a", building), () -> apply(id + "-b", building)).stream()
                .filter(Objects::nonNull)
                .toList();

        assertThat(refusals)
                .singleElement()
                .satisfies(refusal ->
                        assertThat(refusal.unmet()).extracting(Unmet::code).containsExactly("R9.in-another-filing"));
    }

    @Test
    void r9_fromApplicationToRegistrationOverHttp() {
        var building = building("ALL-THE-WAY");
        var body = """
                {"phase":"1","buildings":["building/ALL-THE-WAY"]}""";
        assertThat(post(DEVELOPER, "apply-for-joint-acceptance", body))
                .hasStatus(409)
                .bodyText()
                .contains("R9.not-accepted");
        accepted(building);
        assertThat(post(DEVELOPER, "apply-for-joint-acceptance", body)).hasStatus2xxSuccessful();
        listed("?department=FIRE&standing=OPEN&region=371500&stage=APPLIED&project=RACES", "filing/all-the-way");
        assertThat(post(authority("approval"), "decide-joint-acceptance", "{}"))
                .hasStatusOk()
                .bodyText()
                .contains("refused", "R9.opinion-missing");
        listed("?stage=REFUSED", "R9.opinion-missing");
        for (var department : List.of("housing", "fire", "civil-defence", "planning", "archives")) {
            assertThat(post(authority(department), "give-department-opinion", """
                    {"approves":true,"opinion":"同意验收"}"""))
                    .hasStatus2xxSuccessful();
        }
        assertThat(post(authority("approval"), "decide-joint-acceptance", "{}")).hasStatus(201);
        assertThat(post(HOUSING, "file-completion", """
                {"number":"聊建备2026-017"}""")).hasStatus2xxSuccessful();
        assertThat(post(authority("registry"), "make-first-registration", """
                {"number":"聊不动产首2026-17"}""")).hasStatus2xxSuccessful();
        listed("?stage=REGISTERED&department=FIRE&standing=IN_TIME", "聊不动产首2026-17");
        assertThat(mvc.get()
                        .uri("/api/project/filings?department=FIRE&standing=OPEN&stage=REGISTERED")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .doesNotContain("all-the-way");
    }

    private Refusal apply(String filing, Subject building) {
        return refusal(
                DEVELOPER,
                new ApplyForJointAcceptance(act(DEVELOPER), PROJECT.child("filing", filing), "1", List.of(building)));
    }

    /** Lists follow the stream: soon, not at once. */
    private void listed(String query, String text) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                mvc.get().uri("/api/project/filings" + query).exchange())
                        .hasStatusOk()
                        .bodyText()
                        .contains(text));
    }

    private MvcTestResult post(Caller caller, String command, String body) {
        return mvc.post()
                .uri("/api/project/projects/RACES/filings/all-the-way/" + command)
                .header("Authorization", TestIssuer.bearer(caller))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
