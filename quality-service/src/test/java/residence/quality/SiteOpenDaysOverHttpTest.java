package residence.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import residence.events.PartyRole;
import residence.events.SaleEvent.UnitSold;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.testing.Known;
import residence.kit.testing.Papers;

/** Open days as those see them who hold them, who come, and who answer. */
class SiteOpenDaysOverHttpTest extends OverHttp {
    private static final String OPEN_DAYS = "/api/quality/open-days";
    private static final Caller BUYER = new Caller("w", "buyer", "household", null, List.of("p-wang"));
    private static final Caller OTHER_BUYER = new Caller("z", "buyer", "household", null, List.of("p-zhao"));
    private static final Caller OTHER_DEVELOPER = new Caller("x", "developer", "another", null, List.of());

    @Test
    void aBuyerSaysWhatThereIsToSayAndIsAnsweredOnce() {
        var dwelling = sold("OD-1");
        held("D-1", "OD-1");
        assertThat(at(OTHER_BUYER, "D-1/give-opinion", opinion("O-1", dwelling)))
                .hasStatus(403);
        assertThat(at(BUYER, "D-1/give-opinion", opinion("O-1", dwelling))).hasStatus(201);
        listed("?unanswered=true", "openday/D-1");
        assertThat(at(caller(PartyRole.SUPERVISOR), "D-1/answer-opinion", answer("O-1")))
                .hasStatus(403);
        assertThat(at(caller(PartyRole.CONTRACTOR), "D-1/answer-opinion", answer("O-1")))
                .hasStatus(201);
        assertThat(at(caller(PartyRole.DEVELOPER), "D-1/answer-opinion", answer("O-1")))
                .hasStatus(409)
                .bodyText()
                .contains("open-day.opinion-answered", "已经答复");
        listed("?unanswered=false&project=P1", "已重新抹灰");
        assertThat(list(HOUSING, "?unanswered=true")).bodyText().doesNotContain("openday/D-1");
        assertThat(list(HOUSING, "?project=P1")).bodyText().doesNotContain("p-wang", dwelling.path());
        assertThat(list(HOUSING, "?project=P9")).bodyText().doesNotContain("openday/D-1");
    }

    @Test
    void onlyTheProjectsDeveloperHoldsOneAndItTakesAPhoto() {
        building("OD-2");
        assertThat(at(OTHER_DEVELOPER, "D-2/hold-open-day", day("OD-2", Papers.paper("照片"))))
                .hasStatus(403);
        assertThat(at(caller(PartyRole.CONTRACTOR), "D-2/hold-open-day", day("OD-2", Papers.paper("照片"))))
                .hasStatus(403);
        assertThat(at(caller(PartyRole.DEVELOPER), "D-2/hold-open-day", day("OD-2", "")))
                .hasStatus(409)
                .bodyText()
                .contains("open-day.photo-missing");
        held("D-2", "OD-2");
        listed("", "openday/D-2");
        assertThat(list(OTHER_DEVELOPER, "")).hasStatusOk().bodyText().doesNotContain("openday/");
        assertThat(list(caller(PartyRole.SUPERVISOR), "")).bodyText().contains("openday/D-2");
    }

    /** As the developer's service tells it. */
    private Subject sold(String building) {
        var dwelling = dwelling(building(building), "1502");
        others.say(new Known().knows(dwelling.path(), "2026-08-01", new UnitSold(List.of("p-wang"), "HT-1")));
        Awaitility.await()
                .until(() -> !lookups.open().entries(dwelling, UnitSold.class).isEmpty());
        return dwelling;
    }

    private void held(String openDay, String building) {
        var photo = Papers.paper("工地开放日照片");
        assertThat(at(caller(PartyRole.DEVELOPER), openDay + "/hold-open-day", day(building, photo)))
                .hasStatus(201);
    }

    private static String day(String building, String photo) {
        var photos = photo.isEmpty() ? "[]" : "[\"" + photo + "\"]";
        return "{\"project\":\"project/P1\",\"buildings\":[\"building/" + building + "\"],\"visitors\":46,\"evidence\":"
                + photos + "}";
    }

    private static String opinion(String id, Subject dwelling) {
        return "{\"id\":\"" + id + "\",\"dwelling\":\"" + dwelling.path() + "\",\"opinion\":\"窗台下有裂缝\"}";
    }

    private static String answer(String id) {
        return "{\"id\":\"" + id + "\",\"answer\":\"已重新抹灰\"}";
    }

    private void listed(String query, String row) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(list(HOUSING, query))
                        .hasStatusOk()
                        .bodyText()
                        .contains(row));
    }

    private MvcTestResult list(Caller caller, String query) {
        return get(caller, OPEN_DAYS + query);
    }

    private MvcTestResult at(Caller caller, String path, String body) {
        return post(caller, OPEN_DAYS + "/" + path, body);
    }
}
