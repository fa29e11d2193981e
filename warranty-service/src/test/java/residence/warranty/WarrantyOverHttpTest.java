package residence.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static residence.warranty.Acts.GUARANTEE;
import static residence.warranty.Acts.MANUAL;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import residence.events.DefectKind;
import residence.events.Part;
import residence.events.RepairEvent.RepairRequested;
import residence.events.Subject;
import residence.events.WorkOrderEvent.MaintenanceForwarded;
import residence.kit.command.Caller;
import residence.kit.deadline.Deadlines;
import residence.kit.testing.BrokenCommands;
import residence.kit.testing.BrokenQueries;
import residence.kit.testing.Known;
import residence.kit.web.BrokenReadings;

/** The whole service as its callers see it, from sale to a repair that was late; the day is 2026-10-10 at first. */
class WarrantyOverHttpTest extends RunningService {
    private static final Caller BUYER = new Caller("buyer", "buyer", "household", null, List.of("p-1"));
    private static final Caller OPERATOR = new Caller("op", "operator", "platform-operator", null, List.of());
    private static final String DWELLING = "/api/warranty/buildings/B1/entrances/1/units/1502";

    @Autowired
    private Deadlines deadlines;

    /** One story, as each step needs the one before. */
    @Test
    void fromSaleToTheLateRepair() {
        r10_handOverNamesAllThatIsMissingInTheReadersLanguage();
        r11_handOverStartsTheOwnersClock();
        r14_theRepairLoopCloses();
        r14_overdueIsRecordedWhenItsDayHasCome();
        r15_aForwardedCaseBecomesARepair();
    }

    private void r10_handOverNamesAllThatIsMissingInTheReadersLanguage() {
        recorded(post(Lists.DEVELOPER, DWELLING + "/sale/sell-unit", """
                {"buyers": ["p-1", "p-2"], "contractNumber": "LC-2025-0817", "occurredOn": "2025-08-17"}"""));
        var refused = post(Lists.DEVELOPER, DWELLING + "/handover/hand-over-unit", """
                {"buyers": ["p-1"]}""");
        assertThat(refused)
                .hasStatus(409)
                .bodyText()
                .contains(
                        "R10.not-its-buyers",
                        "R10.not-inspected",
                        "R10.quality-guarantee-missing",
                        "R10.user-manual-missing",
                        "先验房后收房")
                .doesNotContain("R10.building-not-accepted");
    }

    private void r11_handOverStartsTheOwnersClock() {
        recorded(post(BUYER, DWELLING + "/handover/record-owner-inspection", """
                {"passed": true, "findings": [], "occurredOn": "2026-09-19"}"""));
        assertThat(post(BUYER, DWELLING + "/handover/hand-over-unit", "{\"buyers\": [\"p-1\", \"p-2\"]}"))
                .hasStatus(403);
        recorded(post(Lists.DEVELOPER, DWELLING + "/handover/hand-over-unit", """
                {"buyers": ["p-1", "p-2"], "qualityGuarantee": "%s", "userManual": "%s", "occurredOn": "2026-09-20"}""".formatted(GUARANTEE, MANUAL)));
        eventually(
                Lists.OWNER, "/api/warranty/terms?clock=OWNER", "WET_ROOM_WATERPROOFING", "2031-08-31", "2031-03-01");
        eventually(Lists.OWNER, "/api/warranty/terms?clock=OWNER", "ROOF_WATERPROOFING", "FOUNDATION", "2076-08-31");
        assertThat(get(Lists.NEIGHBOUR, "/api/warranty/terms"))
                .hasStatusOk()
                .bodyText()
                .contains("\"items\":[]");
        eventually(Lists.DEVELOPER, "/api/warranty/buildings/B1/deliveries?state=HANDED_OVER", "2026-09-20");
    }

    private void r14_theRepairLoopCloses() {
        String repair = "/api/warranty/repairs/R-1";
        String leak = """
                {"place": "building/B1/entrance/1/unit/1502", "part": "WET_ROOM_WATERPROOFING", "kind": "LEAK",
                 "description": "卫生间渗水"}""";
        assertThat(post(Lists.NEIGHBOUR, repair + "/request-repair", leak)).hasStatus(403);
        recorded(post(Lists.OWNER, repair + "/request-repair", leak));
        assertThat(post(Lists.DEVELOPER, repair + "/refuse-repair", """
                        {"reason": "OUT_OF_TERM", "explanation": "已过保修期"}"""))
                .hasStatus(409)
                .bodyText()
                .contains("R14.in-term", "2031-08-31");
        recorded(post(Lists.DEVELOPER, repair + "/assign-repair", "{\"contractor\": \"C-JIANGONG\"}"));
        eventually(Lists.CONTRACTOR, "/api/warranty/repairs", "repair/R-1", "ASSIGNED", "2026-10-17");
        recorded(post(Lists.CONTRACTOR, repair + "/complete-repair", "{\"workDone\": \"重做防水层\"}"));
        recorded(post(Lists.OWNER, repair + "/reject-repair", "{\"reason\": \"仍然渗水\"}"));
        recorded(post(Lists.CONTRACTOR, repair + "/complete-repair", "{\"workDone\": \"加做附加层\"}"));
        recorded(post(Lists.OWNER, repair + "/accept-repair", "{}"));
        eventually(Lists.OWNER, "/api/warranty/repairs?state=ACCEPTED", "repair/R-1", "\"what\":\"REJECTED\"");
        assertThat(post(Lists.OWNER, repair + "/accept-repair", "{}")).hasStatus(409);
    }

    private void r14_overdueIsRecordedWhenItsDayHasCome() {
        recorded(post(Lists.OWNER, "/api/warranty/repairs/R-2/request-repair", """
                {"place": "building/B1/entrance/1/unit/1502", "part": "HEATING", "kind": "HEATING_FAULT",
                 "description": "卧室不热"}"""));
        await().until(() -> deadlines.nextDue().isPresent());
        CLOCK.set(THE_DAY.plus(Duration.ofDays(4)));
        await().untilAsserted(() -> {
            deadlines.runDue();
            assertThat(get(Lists.DEVELOPER, "/api/warranty/repairs?overdue=true"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("repair/R-2");
        });
    }

    private void r15_aForwardedCaseBecomesARepair() {
        var forwarded = new MaintenanceForwarded(
                new Subject("repair/WO-7"), Pilot.DWELLING, Part.HEATING, DefectKind.HEATING_FAULT, "客厅不热");
        others.say(new Known().knows("workorder/7", "2026-10-12", forwarded, Pilot.DWELLING));
        await().untilAsserted(() -> assertThat(
                        lookups.open().entries(new Subject("workorder/7"), RepairRequested.class))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.subject().path()).isEqualTo("repair/WO-7");
                    assertThat(entry.causationId()).isNotNull();
                }));
    }

    @Test
    void brokenParametersAreNeverOurFault(@Autowired ApplicationContext service) {
        BrokenQueries.areNeverOurFault(mvc, service, Map.of("building", "B1"), BUYER, OPERATOR, Caller.PUBLIC);
    }

    @Test
    void brokenCommandsAreNeverOurFaultAndNeverRecorded(@Autowired ApplicationContext service) {
        assertThat(BrokenCommands.areNeverOurFault(mvc, service)).isGreaterThan(300);
    }

    @Test
    void brokenBodiesAreFaultsAndNeverCommands(@Autowired ApplicationContext service) {
        assertThat(BrokenReadings.areFaults(service)).isGreaterThan(20000);
    }
}
