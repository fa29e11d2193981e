package residence.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import residence.events.PartyRole;
import residence.kit.command.Caller;
import residence.kit.testing.BrokenCommands;
import residence.kit.testing.BrokenQueries;
import residence.kit.web.BrokenReadings;
import residence.kit.web.Cursor;

/** The service as its callers see it. */
class QualityOverHttpTest extends OverHttp {
    private static final Caller OPERATOR = new Caller("op", "operator", "platform-operator", null, List.of());
    private static final String APPLY = "/acceptances/whole/apply-for-completion-acceptance";

    @Test
    void r7_theLastSignatureAnswersThatTheInspectionFailedAndTheListSaysWhatIsMissing() {
        var building = building("H1");
        var unit = path(building) + "/entrances/1/units/1502";
        signed(dwelling(building, "1502"), PartyRole.DEVELOPER, PartyRole.CONTRACTOR);

        var answer = post(PartyRole.SUPERVISOR, unit + "/sign-unit-inspection", "{}");

        assertThat(answer).hasStatusOk().bodyText().contains("refused", "主卫");
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(get(caller(PartyRole.DEVELOPER), path(building) + "/inspections?state=FAILED"))
                                .hasStatusOk()
                                .bodyText()
                                .contains("unit/1502", "R5.waterproof-layer-untested", "主卫（bath）：防水层")
                                .contains("\"signed\":[]")
                                .doesNotContain("unit/1501"));
        signed(dwelling(building, "1502"), PartyRole.SUPERVISOR);
        assertThat(get(caller(PartyRole.DEVELOPER), path(building) + "/inspections"))
                .bodyText()
                .contains("\"signed\":[\"SUPERVISOR\"]");
    }

    @Test
    void theListIsSortedByWhatItHasAColumnFor() {
        var list = path(building("H6")) + "/inspections";
        Awaitility.await()
                .untilAsserted(() -> assertThat(get(HOUSING, list + "?sort=-since&limit=1"))
                        .hasStatusOk()
                        .bodyText()
                        .contains("unit/1501", "\"next\"")
                        .doesNotContain("unit/1502"));
        assertThat(get(HOUSING, list + "?sort=missing"))
                .hasStatus(400)
                .bodyText()
                .contains("\"field\":\"sort\"", "since, -since");
        assertThat(get(HOUSING, list + "?limit=ten")).hasStatus(400).bodyText().contains("\"field\":\"limit\"");
    }

    @Test
    void r8_aRefusedAcceptanceIsA200ThatSaysRefusedAndTheSameBlocksItInTheList() {
        var building = building("H2");
        var answer = post(PartyRole.DEVELOPER, path(building) + APPLY, "{}");
        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("refused", "R6.too-few-windows", "R8.dwelling-not-inspected", "监理单位");
        assertThat(get(HOUSING, path(building) + "/acceptances/whole/blocking?limit=2"))
                .hasStatusOk()
                .bodyText()
                .contains("R6.too-few-windows", "\"next\":\"" + Cursor.after(2) + "\"")
                .doesNotContain("R8.opinion-missing");
        assertThat(get(HOUSING, path(building) + "/acceptances/whole/blocking?limit=200&cursor=" + Cursor.after(2)))
                .bodyText()
                .contains("R8.opinion-missing")
                .doesNotContain("R6.too-few-windows", "\"next\"");
    }

    @Test
    void r8_aBuildingWithEverythingIsAccepted() {
        var building = building("H3");
        for (String unit : new String[] {"1501", "1502"}) {
            allFound(dwelling(building, unit));
            signed(dwelling(building, unit), PartyRole.DEVELOPER, PartyRole.CONTRACTOR, PartyRole.SUPERVISOR);
        }
        sprayedAndApproved(building);
        assertThat(post(PartyRole.DEVELOPER, path(building) + APPLY, "{}"))
                .hasStatus(201)
                .bodyText()
                .contains("CompletionAccepted")
                .doesNotContain("refused");
        assertThat(post(PartyRole.DEVELOPER, path(building) + APPLY, "{}")).hasStatus(409);
        Awaitility.await()
                .untilAsserted(() -> assertThat(get(HOUSING, path(building) + "/inspections?state=PASSED"))
                        .bodyText()
                        .contains("unit/1501", "unit/1502"));
    }

    @Test
    void r5_aRefusalIsA409InTheReadersLanguage() {
        var building = building("H4");
        var body = """
                {"room":"living","layer":"WATERPROOF","startedAt":"2026-08-01T00:00:00Z",
                 "endedAt":"2026-08-02T00:00:00Z","leaked":false}""";
        assertThat(post(PartyRole.CONTRACTOR, path(building) + "/entrances/1/units/1502/record-ponding-test", body))
                .hasStatus(409)
                .bodyText()
                .contains("R5.dry-room", "客厅", "没有防水要求");
    }

    @Test
    void onlyWhoIsAppointedActsAndOnlyWhoHasToDoWithItReads() {
        var building = building("H5");
        var stranger = new Caller("x", "developer", "another", null, java.util.List.of());
        assertThat(post(stranger, path(building) + APPLY, "{}")).hasStatus(403);
        assertThat(get(stranger, path(building) + "/inspections")).hasStatus(403);
        assertThat(mvc.get().uri(path(building) + "/inspections").exchange()).hasStatus(403);
        assertThat(mvc.post()
                        .uri(path(building) + APPLY)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .exchange())
                .hasStatus(401);
    }

    @Test
    void brokenParametersAreNeverOurFault(@Autowired ApplicationContext service) {
        var ids = Map.of("building", building("H9").id(), "acceptance", "whole");
        BrokenQueries.areNeverOurFault(mvc, service, ids, HOUSING, OPERATOR, Caller.PUBLIC);
    }

    @Test
    void brokenCommandsAreNeverOurFaultAndNeverRecorded(@Autowired ApplicationContext service) {
        assertThat(BrokenCommands.areNeverOurFault(mvc, service)).isGreaterThan(300);
    }

    @Test
    void brokenBodiesAreFaultsAndNeverCommands(@Autowired ApplicationContext service) {
        assertThat(BrokenReadings.areFaults(service)).isGreaterThan(50000);
    }
}
