package residence.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import residence.events.PartyRole;
import residence.kit.command.Caller;

/** Defects as those who find, mend and read of them see the service. */
class DefectsOverHttpTest extends OverHttp {
    private static final String DEFECTS = "/api/quality/defects";

    @Test
    void aDefectIsReportedMendedAndClosedAndTheListFollows() {
        var building = building("DH1");
        report("DH1-A", building + "/entrance/1/unit/1502", "LEAK", "HIGH");
        assertThat(post(PartyRole.CONTRACTOR, DEFECTS + "/DH1-A/rectify-defect", "{\"workDone\":\"重新封堵\"}"))
                .hasStatus(201);
        assertThat(post(PartyRole.SUPERVISOR, DEFECTS + "/DH1-A/close-defect", "{}"))
                .hasStatus(409)
                .bodyText()
                .contains("defect.not-reinspected", "请复查合格后再关闭");
        assertThat(post(PartyRole.SUPERVISOR, DEFECTS + "/DH1-A/reinspect-defect", "{\"passed\":true}"))
                .hasStatus(201);
        listed("?building=DH1&stage=PASSED&open=true", "DH1-A", "重新封堵");
        assertThat(post(PartyRole.SUPERVISOR, DEFECTS + "/DH1-A/close-defect", "{}"))
                .hasStatus(201);
        listed("?building=DH1&open=false", "DH1-A", "CLOSED");
    }

    @Test
    void theListIsFilteredByPlaceGradeAndKindAndSortedByTheDayOfTheReport() {
        var building = building("DH2");
        report("DH2-A", building + "/entrance/1/unit/1501", "CRACK", "LOW");
        report("DH2-B", building.path(), "NOISE", "HIGH", "2026-08-01");
        listed("?building=DH2", "DH2-A", "DH2-B");
        assertThat(list("?building=DH2&limit=1")).contains("DH2-A").doesNotContain("DH2-B");
        assertThat(list("?building=DH2&limit=1&sort=reportedOn"))
                .contains("DH2-B")
                .doesNotContain("DH2-A");
        assertThat(list("?building=DH2&grade=HIGH")).contains("DH2-B").doesNotContain("DH2-A");
        assertThat(list("?project=P1&building=DH2&kind=CRACK"))
                .contains("DH2-A")
                .doesNotContain("DH2-B");
        assertThat(list("?place=building/DH2")).contains("DH2-B").doesNotContain("DH2-A");
        assertThat(list("?project=P2")).doesNotContain("DH2-");
        report("DH2-C", building.path(), "NOISE", "MEDIUM", "2026-08-02");
        listed("?building=DH2", "DH2-C");
        assertThat(list("?building=DH2&sort=-severity")).containsSubsequence("DH2-B", "DH2-C", "DH2-A");
    }

    @Test
    void theListIsForThePartiesAndTheRegionsAuthoritiesOnly() {
        var building = building("DH3");
        report("DH3-A", building.path(), "ODOUR", "MEDIUM");
        listed("?building=DH3", "DH3-A");
        var stranger = new Caller("x", "contractor", "another", null, List.of());
        var neighbour = new Caller("n", "authority/housing", "371400-zjj", "371400", List.of());
        for (Caller outside : List.of(stranger, neighbour)) {
            assertThat(get(outside, DEFECTS + "?building=DH3"))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("DH3-A");
        }
        assertThat(mvc.get().uri(DEFECTS).exchange()).bodyText().doesNotContain("DH3-A");
        assertThat(get(caller(PartyRole.DESIGNER), DEFECTS + "?building=DH3"))
                .bodyText()
                .contains("DH3-A");
    }

    private void report(String id, String place, String kind, String grade) {
        report(id, place, kind, grade, DAY.toString());
    }

    private void report(String id, String place, String kind, String grade, String on) {
        var body = """
                {"place":"%s","kind":"%s","grade":"%s","source":"SUPERVISOR","description":"现场所见","occurredOn":"%s"}""".formatted(place, kind, grade, on);
        assertThat(post(PartyRole.SUPERVISOR, DEFECTS + "/" + id + "/report-defect", body))
                .hasStatus(201);
    }

    private void listed(String query, String... words) {
        Awaitility.await().untilAsserted(() -> assertThat(list(query)).contains(words));
    }

    private String list(String query) {
        var answer = get(HOUSING, DEFECTS + query).getResponse();
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
