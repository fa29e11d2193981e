package residence.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import residence.kit.command.Caller;
import residence.kit.testing.BrokenCommands;
import residence.kit.testing.BrokenQueries;
import residence.kit.testing.OnInfrastructure;
import residence.kit.testing.Papers;
import residence.kit.testing.TestIssuer;
import residence.kit.web.BrokenReadings;
import residence.kit.web.Cursor;

/** From land to groundbreaking over HTTP: per noun one way that goes and one that does not, and what the lists then say. */
@SpringBootTest(
        classes = ProjectService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=project-service")
@AutoConfigureMockMvc
@OnInfrastructure
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProjectOverHttpTest {
    private static final Caller PLANNING = authority("planning", "371500");
    private static final Caller APPROVAL = authority("approval", "371500");
    private static final Caller HOUSING = authority("housing", "371500");
    private static final Caller NATION = authority("housing", "000000");
    private static final Caller DEVELOPER = new Caller("dev", "developer", "donghu", null, List.of("p-developer"));
    private static final Caller REVIEWER = new Caller("rev", "drawing-reviewer", "shencha", null, List.of());
    private static final String REVIEW = """
            {"occurredOn":"2024-10-25","reportNumber":"SC-2024-1","passed":true,"phases":["1"]}""";
    private static final Caller OPERATOR = new Caller("op", "operator", "platform-operator", null, List.of());
    private static final List<String> ROLES = List.of("developer", "surveyor", "designer", "contractor", "supervisor");
    private static final String PARCEL = "/api/project/parcels/P1";
    private static final String PROJECT = "/api/project/projects/JSW";
    private static final String BUILDING = "/api/project/buildings/JSW-B1";

    @Autowired
    MockMvcTester mvc;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        TestIssuer.trust(properties);
    }

    @Test
    @Order(1)
    void r1_landIsListedAndThenTransferred() {
        var transfer = """
                {"occurredOn":"2024-09-12","mode":"LISTING","transferee":"donghu","contractNumber":"聊城-2024-0017"}""";
        refused(post(PLANNING, PARCEL + "/transfer-land", transfer), "not-heard.parcel");
        recorded(post(PLANNING, PARCEL + "/list-land-parcel", """
                {"occurredOn":"2024-06-20","region":"371502","location":"湖南路北、光岳路东","areaSquareMetres":48216.50,
                 "clearSite":true,"conditions":[]}"""));
        recorded(post(PLANNING, PARCEL + "/transfer-land", transfer));
        refused(post(PLANNING, PARCEL + "/transfer-land", transfer), "R1.transfer-in-force");
        listed("/api/project/parcels?region=371500&stage=TRANSFERRED", Caller.PUBLIC, "\"transferee\":\"donghu\"");
    }

    @Test
    @Order(2)
    void r1_theTransfereeRegistersItsProject() {
        var register = """
                {"occurredOn":"2024-10-15","name":"金水湾","parcel":"parcel/P1","phases":[{"id":"1","name":"一期"}]}""";
        var other = new Caller("other", "developer", "xihu", null, List.of());
        refused(post(other, PROJECT + "/register-project", register), "R1.not-the-transferee");
        recorded(post(DEVELOPER, PROJECT + "/register-project", register));
        listed("/api/project/projects?developer=donghu", Caller.PUBLIC, "\"name\":\"金水湾\"");
    }

    @Test
    @Order(3)
    void standardsAreEnactedFromTheirFilesAndApplied() throws IOException {
        enact(NATION, "000000.statutory-baseline");
        enact(authority("housing", "370000"), "370000.warranty-2022");
        enact(HOUSING, "371500.high-quality-2024");
        var shorter = """
                {"reach":"REGION","title":"短","document":"无","validFrom":"2024-01-01",
                 "figures":[{"key":"warranty.builder.ROOF_WATERPROOFING","value":"P4Y","clause":"无"}]}""";
        refused(
                post(HOUSING, "/api/project/regions/371500/profiles/short/enact-profile", shorter),
                "R11.shortens-statutory-term");
        recorded(apply("region/371500/profile/high-quality-2024"));
        refused(apply("region/371500/profile/high-quality-2024"), "profile.already-applied");
        listed("/api/project/profiles?region=371502&on=2025-01-01", Caller.PUBLIC, "聊建字〔2024〕17号");
    }

    @Test
    @Order(4)
    void standardsAreWhatAProjectIsMeasuredBy() {
        refused(declare(DEVELOPER, "indicator.at-least.storey-hight", "3.05"), "indicators.not-asked-for");
        recorded(declare(DEVELOPER, "indicator.at-least.storey-height", "2.95"));
        recorded(post(HOUSING, PROJECT + "/assess-indicators", """
                {"occurredOn":"2024-10-21"}"""));
        var failed = "/api/project/measured-projects?overall=NOT_MET";
        listed(failed + "&region=371500&project=JSW", Caller.PUBLIC, "\"measured\":\"2.95\"");
        assertThat(get(failed + "&region=371600", Caller.PUBLIC)).bodyText().doesNotContain("2.95");
        assertThat(get("/api/project/measured-projects?overall=MET", Caller.PUBLIC))
                .bodyText()
                .doesNotContain("2.95");
    }

    @Test
    @Order(5)
    void r2_groundIsBrokenWithPermitPartiesAndPledges() {
        recorded(post(DEVELOPER, BUILDING + "/register-building", building()));
        recorded(post(DEVELOPER, BUILDING + "/plan-milestone", """
                {"occurredOn":"2024-10-18","milestone":"GROUNDBREAKING","plannedOn":"2099-11-18"}"""));
        ROLES.forEach(this::appoint);
        var groundbreaking = """
                {"occurredOn":"2024-11-20","milestone":"GROUNDBREAKING"}""";
        refused(post(DEVELOPER, BUILDING + "/reach-milestone", groundbreaking), "R2.no-construction-permit");
        recorded(post(APPROVAL, PROJECT + "/grant-permit", """
                {"occurredOn":"2024-11-05","kind":"CONSTRUCTION","number":"371502202411050101","phases":["1"],
                 "buildings":["building/JSW-B1"]}"""));
        refused(post(DEVELOPER, BUILDING + "/reach-milestone", groundbreaking), "R2.drawings-not-reviewed");
        refused(post(REVIEWER, PROJECT + "/review-drawings", REVIEW), 403);
        recorded(post(DEVELOPER, PROJECT + "/appoint-body", """
                {"occurredOn":"2024-10-20","body":"DRAWING_REVIEWER","organisation":"shencha"}"""));
        recorded(post(REVIEWER, PROJECT + "/review-drawings", REVIEW));
        recorded(post(DEVELOPER, PROJECT + "/file-prevention-plan", """
                {"occurredOn":"2024-10-30","phases":["1"],"plan":"%s"}""".formatted(Papers.paper("防治专篇"))));
        refused(post(DEVELOPER, BUILDING + "/reach-milestone", groundbreaking), "R2.pledge-missing");
        ROLES.forEach(this::pledge);
        recorded(post(DEVELOPER, BUILDING + "/reach-milestone", groundbreaking));
        listed("/api/project/buildings?region=371500", Caller.PUBLIC, "\"reachedOn\":\"2024-11-20\"");
    }

    @Test
    @Order(6)
    void r2_anAdmittedBuildingHasNoMilestones() {
        var old = "/api/project/buildings/OLD-3";
        recorded(post(HOUSING, old + "/admit-building", """
                {"occurredOn":"2024-03-11","region":"371502","community":"柳园小区","name":"3号楼","builtYear":2003,
                 "structure":"BRICK_CONCRETE","designLifeYears":50,"storeysAbove":6,"source":"柳园小区房屋台账 第32行",
                 "grade":"COPY","dwellings":[{"entrance":"2","unit":"401","rooms":[]}]}"""));
        refused(post(DEVELOPER, old + "/reach-milestone", """
                {"milestone":"GROUNDBREAKING"}"""), "building.admitted");
        refused(post(HOUSING, old + "/admit-building", """
                {"region":"371502","community":"柳园小区","name":"3号楼","structure":"FRAME","designLifeYears":50,
                 "storeysAbove":6,"source":"台账","grade":"COPY","dwellings":[{"entrance":"2","unit":"401","storey":4,
                 "areaSquareMetres":86.4,"rooms":[],"windows":4}]}"""), "building.already-admitted");
        listed("/api/project/buildings?region=371502", Caller.PUBLIC, "柳园小区");
        recorded(post(HOUSING, old + "/appraise-building", """
                {"occurredOn":"2024-04-11","grade":"D","reportNumber":"J-1"}"""));
        recorded(post(HOUSING, old + "/demolish-building", """
                {"occurredOn":"2024-05-11","reason":"D级危房，住户已安置"}"""));
        refused(post(HOUSING, old + "/appraise-building", """
                {"occurredOn":"2024-05-11","grade":"C","reportNumber":"J-2"}"""), "building.demolished");
        listed("/api/project/buildings?hazardGrade=D&stage=DEMOLISHED", Caller.PUBLIC, "building/OLD-3");
    }

    @Test
    @Order(5)
    void aPilotIsEnrolledOnceAtALevelAndEverybodyReadsOfIt() {
        var city = """
                {"occurredOn":"2024-12-20","level":"CITY","reference":"第一批市级试点项目名单"}""";
        recorded(post(HOUSING, PROJECT + "/enrol-pilot", city));
        refused(post(HOUSING, PROJECT + "/enrol-pilot", city), "pilot.already-enrolled");
        listed("/api/project/pilots?region=371500&level=CITY&enrolled=true", Caller.PUBLIC, "project/JSW");
        assertThat(get("/api/project/pilots?level=PROVINCE", Caller.PUBLIC))
                .bodyText()
                .doesNotContain("project/JSW");
        assertThat(get("/api/project/pilots?level=CITY&enrolled=false", Caller.PUBLIC))
                .bodyText()
                .doesNotContain("project/JSW");
        recorded(post(HOUSING, PROJECT + "/remove-pilot", """
                {"occurredOn":"2025-06-01","level":"CITY","reason":"不再符合条件"}"""));
        listed("/api/project/pilots?level=CITY&enrolled=false", Caller.PUBLIC, "不再符合条件");
        assertThat(get("/api/project/pilots?enrolled=true", Caller.PUBLIC))
                .bodyText()
                .doesNotContain("project/JSW");
    }

    @Test
    @Order(6)
    void whoLeadsIsForThoseWhoTakePart() {
        listed("/api/project/projects", HOUSING, "\"leader\":\"p-designer\"");
        listed("/api/project/projects", DEVELOPER, "\"leader\":\"p-designer\"");
        assertThat(get("/api/project/projects", Caller.PUBLIC)).bodyText().doesNotContain("p-designer");
        assertThat(get("/api/project/projects", authority("housing", "371600")))
                .bodyText()
                .doesNotContain("p-designer");
    }

    @Test
    @Order(8)
    void whatWasPlannedIsForThoseWhoTakePart() {
        listed("/api/project/buildings?project=JSW", HOUSING, "2099-11-18");
        assertThat(get("/api/project/buildings?project=JSW", Caller.PUBLIC))
                .bodyText()
                .contains("2024-11-20")
                .doesNotContain("2099-11-18");
    }

    @Test
    @Order(9)
    void listsGoPageByPage() {
        assertThat(get("/api/project/buildings?limit=1", Caller.PUBLIC))
                .bodyText()
                .contains("building/JSW-B1", "\"next\":\"" + Cursor.after("building/JSW-B1") + "\"");
        assertThat(get("/api/project/buildings?limit=1&cursor=" + Cursor.after("building/JSW-B1"), Caller.PUBLIC))
                .bodyText()
                .contains("building/OLD-3")
                .doesNotContain("\"next\"");
    }

    @Test
    @Order(9)
    void r21_aFacilityIsRequiredCompletedAndHandedOver() {
        var charging = PROJECT + "/facilities/CHARGING";
        refused(post(PLANNING, charging + "/require-facility", """
                {"occurredOn":"2024-10-28","phase":"9","kind":"CHARGING","name":"充电桩","clause":"附件"}"""), "project.unknown-phase");
        recorded(post(PLANNING, charging + "/require-facility", """
                {"occurredOn":"2024-10-28","phase":"1","kind":"CHARGING","name":"充电桩","clause":"附件"}"""));
        recorded(post(HOUSING, PROJECT + "/facilities/PARKING/require-facility", """
                {"occurredOn":"2024-10-28","phase":"1","kind":"PARKING","name":"地下车库","clause":"附件"}"""));
        var completion = """
                {"occurredOn":"2026-08-18","description":"42个","evidence":["%s"]}""".formatted(Papers.paper("充电设施验收记录"));
        recorded(post(DEVELOPER, charging + "/complete-facility", completion));
        recorded(post(DEVELOPER, charging + "/hand-over-facility", """
                {"occurredOn":"2026-09-10","receiver":"guowang"}"""));
        var facilities = "/api/project/facilities";
        listed(facilities + "?region=371500&stage=HANDED_OVER", Caller.PUBLIC, "\"receiver\":\"guowang\"");
        listed(facilities + "?project=JSW&stage=REQUIRED", Caller.PUBLIC, "地下车库");
        assertThat(get(facilities + "?project=JSW&kind=PARKING&sort=-kind", Caller.PUBLIC))
                .bodyText()
                .contains("地下车库")
                .doesNotContain("充电桩");
        assertThat(get(facilities + "?region=371600", Caller.PUBLIC)).bodyText().contains("\"items\":[]");
    }

    @Test
    @Order(10)
    void aCaseOfSupervisionIsOpenedOrderedClosedAndPunished() {
        var opened = PROJECT + "/supervisions/2025-031";
        var order = """
                {"occurredOn":"2025-06-12","order":"ZG-1","organisation":"org-contractor","measures":"修补","dueOn":"2025-06-30"}""";
        refused(post(HOUSING, opened + "/order-rectification", order), "supervision.not-inspected");
        recorded(post(HOUSING, opened + "/record-supervision", """
                {"occurredOn":"2025-06-11","kind":"RANDOM","buildings":["building/JSW-B1"],"findings":"局部露筋"}"""));
        recorded(post(HOUSING, opened + "/order-rectification", order));
        recorded(post(HOUSING, opened + "/order-rectification", """
                {"occurredOn":"2025-06-12","order":"ZG-2","organisation":"donghu","measures":"补监理日志","dueOn":"2099-06-30"}"""));
        var cases = "/api/project/supervisions?region=371500";
        listed(cases + "&stage=RECTIFYING&dueUntil=2025-06-30", Caller.PUBLIC, "\"overdue\":true");
        recorded(post(HOUSING, opened + "/close-rectification", """
                {"occurredOn":"2025-06-27","order":"ZG-1","verification":"修补密实"}"""));
        recorded(post(HOUSING, opened + "/impose-penalty", """
                {"occurredOn":"2025-07-08","kind":"FINE","organisation":"org-supervisor","documentNumber":"31号",
                 "amountYuan":50000,"reason":"未旁站"}"""));
        listed(cases, Caller.PUBLIC, "\"amountYuan\":50000");
        assertThat(get(cases + "&sort=-inspectedOn", Caller.PUBLIC))
                .bodyText()
                .contains("\"overdue\":false", "\"dueOn\":\"2099-06-30\"");
        assertThat(get(cases + "&dueUntil=2099-06-29", Caller.PUBLIC))
                .bodyText()
                .contains("\"items\":[]");
    }

    @Test
    @Order(11)
    void brokenParametersAreNeverOurFault(@Autowired ApplicationContext service) {
        BrokenQueries.areNeverOurFault(mvc, service, Map.of(), HOUSING, OPERATOR, Caller.PUBLIC);
    }

    @Test
    @Order(11)
    void brokenCommandsAreNeverOurFaultAndNeverRecorded(@Autowired ApplicationContext service) {
        assertThat(BrokenCommands.areNeverOurFault(mvc, service)).isGreaterThan(300);
    }

    @Test
    void brokenBodiesAreFaultsAndNeverCommands(@Autowired ApplicationContext service) {
        assertThat(BrokenReadings.areFaults(service)).isGreaterThan(50000);
    }

    private void enact(Caller by, String file) throws IOException {
        var at = file.split("\\.");
        recorded(post(
                by,
                "/api/project/regions/" + at[0] + "/profiles/" + at[1] + "/enact-profile",
                Files.readString(Path.of("src/main/resources/profiles/" + file + ".json"))));
    }

    private MvcTestResult apply(String profile) {
        return post(HOUSING, PROJECT + "/apply-profile", """
                {"occurredOn":"2024-10-15","profile":"%s","basis":"LAND_CONDITIONS","reference":"建设条件意见书"}""".formatted(profile));
    }

    private MvcTestResult declare(Caller by, String key, String metres) {
        return post(by, PROJECT + "/declare-indicators", """
                {"occurredOn":"2024-10-20","values":[{"key":"%s","value":"%s","unit":"m"}]}""".formatted(key, metres));
    }

    private void appoint(String role) {
        recorded(post(DEVELOPER, PROJECT + "/appoint-party", """
                {"occurredOn":"2024-10-20","role":"%s","organisation":"%s","leader":"p-%s"}""".formatted(
                        role.toUpperCase(java.util.Locale.ROOT), organisation(role), role)));
    }

    private void pledge(String role) {
        var leader = new Caller(role, role, organisation(role), null, List.of("p-" + role));
        recorded(post(leader, PROJECT + "/sign-pledge", """
                {"occurredOn":"2024-10-22","role":"%s"}""".formatted(role.toUpperCase(java.util.Locale.ROOT))));
    }

    private static String organisation(String role) {
        return role.equals("developer") ? "donghu" : "org-" + role;
    }

    private static String building() {
        return """
                {"occurredOn":"2024-10-16","project":"project/JSW","phase":"1","name":"1号楼","structure":"SHEAR_WALL",
                 "designLifeYears":50,"storeysAbove":18,"storeysBelow":2,"commonWindows":36,
                 "dwellings":[{"entrance":"1","unit":"1502","storey":15,"areaSquareMetres":128.6,
                 "rooms":[{"id":"bath","name":"主卫","wet":true}],"windows":7}]}""";
    }

    private static Caller authority(String department, String region) {
        return new Caller(department, "authority/" + department, region + "-" + department, region, List.of());
    }

    private static void recorded(MvcTestResult answer) {
        assertThat(answer).hasStatus2xxSuccessful();
    }

    private static void refused(MvcTestResult answer, String code) {
        assertThat(answer).hasStatus(409).bodyText().contains(code);
    }

    private static void refused(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
    }

    /** Lists follow the stream: soon, not at once. */
    private void listed(String uri, Caller reader, String text) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(get(uri, reader)).hasStatusOk().bodyText().contains(text));
    }

    private MvcTestResult get(String uri, Caller reader) {
        var request = mvc.get().uri(uri);
        return (reader.equals(Caller.PUBLIC) ? request : request.header("Authorization", TestIssuer.bearer(reader)))
                .exchange();
    }

    private MvcTestResult post(Caller caller, String path, String body) {
        return mvc.post()
                .uri(path)
                .header("Authorization", TestIssuer.bearer(caller))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
