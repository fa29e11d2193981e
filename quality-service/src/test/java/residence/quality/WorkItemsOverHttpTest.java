package residence.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.testing.Papers;

/** Work items as those who hold up their boards, and read of them, see the service. */
class WorkItemsOverHttpTest extends OverHttp {
    private static final String ITEMS = "/api/quality/work-items";
    private static final Caller CONTRACTOR = new Caller("c", "contractor", "luhua", null, List.of("p-zhou"));
    private static final Caller SUPERVISOR = new Caller("s", "supervisor", "zhengda", null, List.of("p-qian"));

    @Test
    void r4_aBoardIsPresentedWithItsPhotoAndAcceptedByAnotherToken() {
        plan("WH1-A", building("WH1"), "CONCEALED", "[]");
        assertThat(post(CONTRACTOR, ITEMS + "/WH1-A/present-signboard", "{\"text\":\"主卫防水层\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("R4.photo-missing", "影像");
        present("WH1-A");
        assertThat(post(CONTRACTOR, ITEMS + "/WH1-A/accept-signboard", "{}")).hasStatus(403);
        assertThat(post(SUPERVISOR, ITEMS + "/WH1-A/accept-signboard", "{}")).hasStatus(201);
        listed("?building=WH1&stage=ACCEPTED", "WH1-A", "p-zhou", "p-qian");
    }

    @Test
    void r4_theNextWorkWaitsForItsStopPoint() {
        var building = building("WH2");
        plan("WH2-A", building, "STOP_POINT", "[]");
        plan("WH2-B", building, "KEY_PROCESS", "[\"workitem/WH2-A\"]");
        assertThat(post(CONTRACTOR, ITEMS + "/WH2-B/present-signboard", "{\"text\":\"面层\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("R4.stop-point-first", "workitem/WH2-A");
    }

    @Test
    void aSupervisorsListIsFilteredByStageAndKindAndSortedByItsDays() {
        var building = building("WH3");
        plan("WH3-A", building, "CONCEALED", "[]");
        plan("WH3-B", building, "STOP_POINT", "[]");
        present("WH3-A");
        listed("?building=WH3&stage=PRESENTED", "WH3-A");
        assertThat(list("?building=WH3&stage=PRESENTED")).doesNotContain("WH3-B");
        assertThat(list("?building=WH3&kind=STOP_POINT")).contains("WH3-B").doesNotContain("WH3-A");
        assertThat(list("?building=WH3&sort=presentedOn&limit=1"))
                .contains("WH3-A")
                .doesNotContain("WH3-B");
        assertThat(list("?project=P1&building=WH3&sort=-plannedOn")).contains("WH3-A", "WH3-B");
        assertThat(list("?project=P2")).doesNotContain("WH3-");
        assertThat(list("?building=WH3&open=true")).contains("WH3-A", "WH3-B");
        assertThat(list("?building=WH3&stage=PRESENTED&stage=PLANNED")).contains("WH3-A", "WH3-B");
        assertThat(post(SUPERVISOR, ITEMS + "/WH3-A/accept-signboard", "{}")).hasStatus(201);
        listed("?building=WH3&open=false", "WH3-A");
        assertThat(list("?building=WH3&open=true")).contains("WH3-B").doesNotContain("WH3-A");
        assertThat(get(SUPERVISOR, ITEMS + "?opne=true")).hasStatus(400);
        var stranger = new Caller("x", "supervisor", "another", null, List.of());
        assertThat(get(stranger, ITEMS + "?building=WH3"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("WH3-A");
    }

    private void plan(String id, Subject building, String kind, String after) {
        var body = """
                {"place":"%s","kind":"%s","structural":false,"name":"防水层","after":%s}""".formatted(building.dwelling("1", "1502"), kind, after);
        assertThat(post(CONTRACTOR, ITEMS + "/" + id + "/plan-work-item", body)).hasStatus(201);
    }

    private void present(String id) {
        var body = """
                {"text":"防水层，聚氨酯2遍","evidence":["%s"]}""".formatted(Papers.paper("举牌照片 " + id));
        assertThat(post(CONTRACTOR, ITEMS + "/" + id + "/present-signboard", body))
                .hasStatus(201);
    }

    private void listed(String query, String... words) {
        Awaitility.await().untilAsserted(() -> assertThat(list(query)).contains(words));
    }

    private String list(String query) {
        var answer = get(SUPERVISOR, ITEMS + query).getResponse();
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
