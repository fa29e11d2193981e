package residence.property;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import residence.events.RepairEvent.RefusalReason;
import residence.events.RepairEvent.RepairAccepted;
import residence.events.RepairEvent.RepairRefused;
import residence.kit.testing.Known;

/** R15 as its callers see it: one case for the owner, whoever does the work. */
class WorkOrdersOverHttpTest extends RunningService {

    @Test
    void r15_aForwardedCaseClosesWithItsRepair() {
        request("W-1", "WET_ROOM_WATERPROOFING");
        thenListed("W-1", "FORWARDED", "repair/WO-W-1");
        assertThat(post(COMPANY, "/work-orders/W-1/assign-maintenance", "{\"worker\":\"p-7\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("R15.follows-its-repair", "已转保修");
        others.say(new Known().knows("repair/WO-W-1", "2027-02-01", new RepairAccepted(), Estate.DWELLING));
        Awaitility.await().untilAsserted(() -> assertThat(list("")).bodyText().doesNotContain("W-1\""));
    }

    @Test
    void r15_aRefusedRepairComesBackAsTheCompanysWork() {
        request("W-2", "WET_ROOM_WATERPROOFING");
        others.say(new Known()
                .knows(
                        "repair/WO-W-2",
                        "2027-02-01",
                        new RepairRefused(RefusalReason.MISUSE, "人为损坏"),
                        Estate.DWELLING));
        thenListed("W-2", "REOPENED", "repair/WO-W-2");
        assertThat(post(COMPANY, "/work-orders/W-2/assign-maintenance", "{\"worker\":\"p-7\"}"))
                .hasStatus(201);
        assertThat(post(COMPANY, "/work-orders/W-2/complete-maintenance", "{\"workDone\":\"更换角阀\"}"))
                .hasStatus(201);
        assertThat(post(OWNER, "/work-orders/W-2/confirm-maintenance", "{}")).hasStatus(201);
    }

    @Test
    void whatNoWarrantyCoversIsTheCompanysWorkAndStaysInTheListWithItsAge() {
        assertThat(post(
                        OWNER,
                        "/work-orders/W-3/request-maintenance",
                        body("DRAINS", ",\"occurredOn\":\"2027-01-22\"")))
                .hasStatus(201);
        thenListed("W-3", "REQUESTED", "\"ageDays\":10");
        assertThat(list("&olderThanDays=10")).bodyText().doesNotContain("W-3\"");
        assertThat(list("&olderThanDays=9&state=REQUESTED")).bodyText().contains("W-3\"");
        assertThat(get(BODY, "/work-orders?place=" + Estate.DWELLING)).hasStatus(403);
    }

    private void request(String id, String part) {
        assertThat(post(OWNER, "/work-orders/" + id + "/request-maintenance", body(part, "")))
                .hasStatus(201);
    }

    private static String body(String part, String more) {
        return """
                {"place":"%s","part":"%s","kind":"LEAK","description":"渗水"%s}""".formatted(Estate.DWELLING, part, more);
    }

    private void thenListed(String id, String... texts) {
        Awaitility.await().untilAsserted(() -> {
            assertThat(list("")).hasStatusOk().bodyText().contains("workorder/" + id);
            assertThat(list("")).bodyText().contains(texts);
        });
    }

    private MvcTestResult list(String filters) {
        return get(OWNER, "/work-orders?place=" + Estate.DWELLING + filters);
    }
}
