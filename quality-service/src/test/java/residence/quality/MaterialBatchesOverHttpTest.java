package residence.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import residence.events.DefectEvent;
import residence.events.DefectEvent.DefectReported;
import residence.events.DomainEvent;
import residence.events.MaterialBatchEvent.MaterialBatchRecalled;
import residence.events.PartyRole;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.testing.Papers;

/** Batches of material as those see them who bring, check, test and install them (R3). */
class MaterialBatchesOverHttpTest extends OverHttp {
    private static final String BATCHES = "/api/quality/batches";
    private static final Caller LAB = new Caller("l", "lab", Pilot.LAB, null, List.of());
    private static final Caller STRANGER = new Caller("x", "contractor", "another", null, List.of());
    private static final Caller ELSEWHERE = new Caller("j", "authority/housing", "370100-zjj", "370100", List.of());
    private static final String VERIFIED = """
            {"factoryCertificate":true,"testReport":true,"label":true}""";

    @Test
    void r3_aSampleTakenByOneWitnessedByAnotherAndTestedByAThirdLetsABatchBeInstalled() {
        received("T-1", "STRUCTURAL", "石横特钢");
        assertThat(at(caller(PartyRole.CONTRACTOR), "T-1/install-material-batch", places("B1")))
                .hasStatus(409)
                .bodyText()
                .contains("R3.not-checked", "R3.no-passed-sample", "涉及主体结构安全的");
        assertThat(at(caller(PartyRole.SUPERVISOR), "T-1/check-material-batch", VERIFIED))
                .hasStatus(201);
        assertThat(at(caller(PartyRole.CONTRACTOR), "T-1/take-sample", sample("")))
                .hasStatus(201);
        assertThat(at(caller(PartyRole.SUPERVISOR), "T-1/witness-sample", sample(",\"lab\":\"" + Pilot.LAB + "\"")))
                .hasStatus(201);
        assertThat(at(LAB, "T-1/record-sample-test", sample(",\"passed\":true")))
                .hasStatus(409)
                .bodyText()
                .contains("R3.report-missing");
        var report = ",\"passed\":true,\"evidence\":[\"" + Papers.paper("检测报告") + "\"]";
        assertThat(at(LAB, "T-1/record-sample-test", sample(report))).hasStatus(201);
        assertThat(at(caller(PartyRole.CONTRACTOR), "T-1/install-material-batch", places("B1")))
                .hasStatus(201);
        assertThat(at(HOUSING, "T-1/recall-material-batch", "{\"reason\":\"抽检不合格\"}"))
                .hasStatus(201);
        listed("?stage=RECALLED", "batch/T-1");
    }

    @Test
    void r3_aRecallIsADefectWhereverTheBatchIsAndWhereItIsToldToHaveBeen() {
        building("B7");
        building("B8");
        received("T-9", "OTHER", "东鹏", "2026-08-01");
        at(caller(PartyRole.SUPERVISOR), "T-9/check-material-batch", on("2026-08-01", VERIFIED));
        assertThat(at(caller(PartyRole.CONTRACTOR), "T-9/install-material-batch", on("2026-08-02", places("B7"))))
                .hasStatus(201);
        assertThat(at(HOUSING, "T-9/recall-material-batch", on("2026-08-20", "{\"reason\":\"吸水率超标\"}")))
                .hasStatus(201);
        reported("B7");
        assertThat(at(caller(PartyRole.CONTRACTOR), "T-9/install-material-batch", on("2026-08-19", places("B8"))))
                .hasStatus(201);
        reported("B8");
    }

    /** What the mistaken one reported is struck out with it; what the second one reports stands. */
    @Test
    void r3_aRecallThatFollowsAVoidedOneLeavesNoPlaceWithoutADefect() {
        building("B9");
        received("T-10", "OTHER", "东鹏", "2026-08-01");
        at(caller(PartyRole.SUPERVISOR), "T-10/check-material-batch", on("2026-08-01", VERIFIED));
        at(caller(PartyRole.CONTRACTOR), "T-10/install-material-batch", on("2026-08-02", places("B9")));
        at(HOUSING, "T-10/recall-material-batch", on("2026-08-20", "{\"reason\":\"批号误报\"}"));
        reported("B9");
        voided(Subject.of("batch", "T-10"), MaterialBatchRecalled.class);
        voided(Subject.of("building", "B9"), DefectReported.class);
        assertThat(at(HOUSING, "T-10/recall-material-batch", on("2026-08-20", "{\"reason\":\"吸水率超标\"}")))
                .hasStatus(201);
        reported("B9");
    }

    private void voided(Subject subject, Class<? extends DomainEvent> type) {
        var entry = lookups.open().last(subject, type).orElseThrow();
        assertThat(post(HOUSING, "/api/quality/entries/" + entry.id() + "/void-entry", "{\"reason\":\"误召回\"}"))
                .hasStatus(201);
    }

    /** Once, and on the day of the recall. */
    private void reported(String building) {
        var place = Subject.of("building", building);
        Awaitility.await()
                .until(() ->
                        !lookups.open().entries(place, DefectReported.class).isEmpty());
        assertThat(lookups.open().entries(place, DefectReported.class))
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.occurredOn()).isEqualTo("2026-08-20");
                    assertThat(report.body().source()).isEqualTo(DefectEvent.Source.RECALL);
                    assertThat(report.basis()).hasSizeGreaterThanOrEqualTo(2);
                });
    }

    private static String on(String day, String body) {
        return body.strip().replaceFirst("\\{", "{\"occurredOn\":\"" + day + "\",");
    }

    @Test
    void r3_whatDoesNotVerifyIsRefusedAndTheListSaysWhy() {
        received("T-2", "OTHER", "东鹏");
        var check = """
                {"factoryCertificate":true,"testReport":false,"label":false,"remark":"无检验报告"}""";
        assertThat(at(caller(PartyRole.SUPERVISOR), "T-2/check-material-batch", check))
                .hasStatusOk()
                .bodyText()
                .contains("refused", "R3.test-report", "R3.label", "产品标识核验不符")
                .doesNotContain("R3.factory-certificate");
        listed("?stage=REJECTED&manufacturer=东鹏", "R3.test-report");
    }

    @Test
    void r3_batchesThatWaitForSamplesCanBeAskedFor() {
        received("T-3", "FUNCTIONAL", "东方雨虹");
        received("T-4", "OTHER", "东方雨虹");
        for (String batch : List.of("T-3", "T-4")) {
            at(caller(PartyRole.SUPERVISOR), batch + "/check-material-batch", VERIFIED);
        }
        listed("?project=P1&stage=PASSED&supplier=鲁西建材", "batch/T-4");
        listed("?project=P1&stage=WAITING_FOR_SAMPLE", "batch/T-3");
        assertThat(list(HOUSING, "?stage=WAITING_FOR_SAMPLE")).bodyText().doesNotContain("batch/T-4");
        assertThat(list(HOUSING, "?kind=OTHER&manufacturer=东方雨虹"))
                .bodyText()
                .contains("batch/T-4")
                .doesNotContain("batch/T-3");
        assertThat(list(HOUSING, "?project=P9")).bodyText().doesNotContain("batch/");
    }

    @Test
    void theLastThatArrivedComesFirst() {
        received("T-5", "OTHER", "先到", "2026-08-01");
        received("T-6", "OTHER", "后到", "2026-08-20");
        listed("?kind=OTHER&limit=100", "batch/T-6");
        assertThat(list(HOUSING, "?limit=100")).bodyText().containsSubsequence("后到", "先到");
        assertThat(list(HOUSING, "?sort=receivedOn&limit=100")).bodyText().containsSubsequence("先到", "后到");
    }

    @Test
    void whoHasToDoWithTheProjectSeesItsBatchesAndNobodyElse() {
        received("T-7", "OTHER", "可见");
        listed("?manufacturer=可见", "batch/T-7");
        for (PartyRole party : PartyRole.values()) {
            assertThat(list(caller(party), "?manufacturer=可见")).bodyText().contains("batch/T-7");
        }
        assertThat(list(LAB, "?manufacturer=可见")).bodyText().contains("batch/T-7");
        var otherLab = new Caller("l", "lab", "another", null, List.of());
        for (Caller other : List.of(STRANGER, ELSEWHERE, otherLab, Caller.PUBLIC)) {
            assertThat(list(other, "?manufacturer=可见")).hasStatusOk().bodyText().doesNotContain("T-7");
        }
    }

    @Test
    void onlyTheProjectsContractorBringsMaterialAndOnlyItsSupervisorChecksIt() {
        assertThat(at(STRANGER, "T-8/receive-material-batch", batch("OTHER", "x")))
                .hasStatus(403);
        received("T-8", "OTHER", "x");
        assertThat(at(caller(PartyRole.CONTRACTOR), "T-8/check-material-batch", VERIFIED))
                .hasStatus(403);
        assertThat(at(ELSEWHERE, "T-8/recall-material-batch", "{\"reason\":\"x\"}"))
                .hasStatus(403);
    }

    private void received(String batch, String kind, String manufacturer) {
        received(batch, kind, manufacturer, "2026-08-30");
    }

    private void received(String batch, String kind, String manufacturer, String day) {
        assertThat(at(
                        caller(PartyRole.CONTRACTOR),
                        batch + "/receive-material-batch",
                        on(day, batch(kind, manufacturer))))
                .hasStatus(201);
    }

    private static String batch(String kind, String manufacturer) {
        return String.format(Locale.ROOT, """
                {"project":"project/P1","kind":"%s","quantity":58.2,"unit":"t","buildings":["building/B1"],
                 "material":{"name":"材料","specification":"HRB400E","manufacturer":"%s","supplier":"鲁西建材",
                 "batchNumber":"25A0317-2"}}""", kind, manufacturer);
    }

    private static String sample(String more) {
        return "{\"sample\":\"S1\"" + more + "}";
    }

    private static String places(String building) {
        return "{\"places\":[\"building/" + building + "\"]}";
    }

    private void listed(String query, String row) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(list(HOUSING, query))
                        .hasStatusOk()
                        .bodyText()
                        .contains(row));
    }

    private MvcTestResult list(Caller caller, String query) {
        var list = BATCHES + query;
        return caller.equals(Caller.PUBLIC) ? mvc.get().uri(list).exchange() : get(caller, list);
    }

    private MvcTestResult at(Caller caller, String path, String body) {
        return post(caller, BATCHES + "/" + path, body);
    }
}
