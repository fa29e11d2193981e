package residence.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import residence.events.Act;
import residence.events.Actor;
import residence.events.CheckUpEvent.CheckUpPlanned;
import residence.events.CheckUpEvent.Finding;
import residence.events.CheckUpEvent.Grade;
import residence.events.Command;
import residence.events.DefectKind;
import residence.events.ManagementEvent.ManagementEnded;
import residence.events.ManagementEvent.PriceRegime;
import residence.events.ManagementEvent.Rating;
import residence.events.Part;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.WorkOrderEvent.MaintenanceRequested;
import residence.kit.command.Caller;
import residence.kit.testing.Known;
import residence.property.checkup.CheckUpCommand.MissCheckUp;
import residence.property.checkup.CheckUpCommand.PerformCheckUp;
import residence.property.checkup.CheckUpCommand.PlanCheckUp;
import residence.property.checkup.CheckUpCommand.RecordPatrol;
import residence.property.management.ManagementCommand.AssignManagement;
import residence.property.management.ManagementCommand.EndManagement;
import residence.property.management.ManagementCommand.EvaluateService;
import residence.property.management.ManagementCommand.InspectTakeover;
import residence.property.workorder.WorkOrderCommand.AssignMaintenance;
import residence.property.workorder.WorkOrderCommand.CloseForwarded;
import residence.property.workorder.WorkOrderCommand.CompleteMaintenance;
import residence.property.workorder.WorkOrderCommand.ConfirmMaintenance;
import residence.property.workorder.WorkOrderCommand.ReopenMaintenance;
import residence.property.workorder.WorkOrderCommand.RequestMaintenance;
import residence.property.workorder.WorkOrderCommand.TakeBackForwarded;

class PropertyAccessTest {
    private static final Act ACT = actOf(Estate.OWNER);
    private static final Subject CASE = new Subject("workorder/W-1");
    private static final Subject CHECK_UP = new Subject("checkup/C-1");
    private static final List<Finding> FINDINGS = List.of(new Finding(Part.MAIN_STRUCTURE, Grade.SOUND, "完好"));

    private static final Caller OWNER = person("owner", Estate.OWNER);
    private static final Caller STRANGER = person("owner", "p-stranger");
    private static final Caller COMPANY = organisation("property-company", "anju");
    private static final Caller OTHER_COMPANY = organisation("property-company", "hupan");
    private static final Caller COMMITTEE = organisation("owners-committee", "committee");
    private static final Caller OTHER_COMMITTEE = organisation("owners-committee", "another");
    private static final Caller DEVELOPER = organisation("developer", "donghu");
    private static final Caller OTHER_DEVELOPER = organisation("developer", "xihu");
    private static final Caller BODY = organisation("check-up-body", "luxi");
    private static final Caller HOUSING = new Caller("a", "authority/housing", "371500-zjj", "371500", List.of());
    private static final Caller ELSEWHERE = new Caller("a", "authority/housing", "511700-zjj", "511700", List.of());

    private final Known known =
            Estate.heard().knows(Estate.COMMUNITY.path(), "2027-01-20", Estate.managed("anju", "2027-01-20"));
    private final PropertyAccess access = new PropertyAccess();

    @Test
    void ownersRequestForTheirOwnDwellingAndForCommonParts() {
        thenAllowed(request(Estate.DWELLING, Part.DRAINS), OWNER, COMPANY);
        thenDenied(request(Estate.DWELLING, Part.DRAINS), STRANGER, COMMITTEE, BODY, HOUSING, Caller.PUBLIC);
        thenAllowed(request(Estate.BUILDING, Part.ROOF_WATERPROOFING), OWNER, COMPANY, COMMITTEE);
        thenDenied(
                request(Estate.BUILDING, Part.ROOF_WATERPROOFING),
                STRANGER,
                OTHER_COMMITTEE,
                BODY,
                HOUSING,
                Caller.PUBLIC);
    }

    @Test
    void anOwnerOfSeveralDwellingsActsInTheRelationToThisOne() {
        var owner = new Caller("account", "owner", "household", null, List.of(Estate.OWNER, "p-elsewhere"));
        thenAllowed(request(actOf(Estate.OWNER), Estate.DWELLING, Part.DRAINS), owner);
        thenDenied(request(actOf("p-elsewhere"), Estate.DWELLING, Part.DRAINS), owner);
        thenDenied(request(actOf("p-stranger"), Estate.DWELLING, Part.DRAINS), owner, STRANGER);
    }

    @Test
    void aBuildingNobodyHeardOfIsSaidToBeSoToWhoHasTheRole() {
        var elsewhere = request(new Subject("building/B9/entrance/1/unit/101"), Part.DRAINS);
        thenRefused(elsewhere, OWNER, "not-heard.building");
        thenDenied(elsewhere, BODY, HOUSING, Caller.PUBLIC);
        var plan = new PlanCheckUp(ACT, CHECK_UP, new Subject("building/B9"), "luxi", LocalDate.parse("2027-06-30"));
        thenRefused(plan, HOUSING, "not-heard.building");
        thenDenied(plan, OWNER, BODY, Caller.PUBLIC);
    }

    @Test
    void thatNobodyRequestedACaseIsSaidToWhoHasTheRole() {
        thenRefused(new ConfirmMaintenance(ACT, CASE), OWNER, "work-order.unknown");
        thenRefused(new ReopenMaintenance(ACT, CASE, "不"), COMPANY, "work-order.unknown");
        thenDenied(new ConfirmMaintenance(ACT, CASE), BODY, HOUSING, Caller.PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenant", "buyer"})
    void whoIsNotKnownAsAnOwnerMayNotRequestYet(String role) {
        thenDenied(request(Estate.DWELLING, Part.DRAINS), person(role, Estate.OWNER));
    }

    @Test
    void theCompanyThatManagesWorksOnWhateverIsOpen() {
        requestedBy(new Actor("household", "owner", Estate.OWNER));
        thenAllowed(new AssignMaintenance(ACT, CASE, "p-7"), COMPANY);
        thenAllowed(new CompleteMaintenance(ACT, CASE, "好"), COMPANY);
        thenDenied(new AssignMaintenance(ACT, CASE, "p-8"), OTHER_COMPANY, OWNER, COMMITTEE);
        thenDenied(new CompleteMaintenance(ACT, CASE, "好"), OTHER_COMPANY, OWNER, COMMITTEE);
        thenDenied(request(Estate.DWELLING, Part.DRAINS), OTHER_COMPANY);
    }

    /** No case is lost between two companies: until the next one's first day the former goes on, from then on the next. */
    @Test
    void openCasesPassToTheNextCompany() {
        requestedBy(new Actor("anju", "property-company", null));
        var ended = new ManagementEnded("anju", LocalDate.parse("2027-01-25"), "解聘");
        known.knows(Estate.COMMUNITY.path(), "2027-01-22", ended);
        thenAllowed(new AssignMaintenance(ACT, CASE, "p-7"), COMPANY);
        known.knows(Estate.COMMUNITY.path(), "2027-01-30", Estate.managed("hupan", "2027-02-01"));
        for (Command command : List.of(
                new AssignMaintenance(ACT, CASE, "p-8"),
                new CompleteMaintenance(ACT, CASE, "好"),
                new ConfirmMaintenance(ACT, CASE),
                new ReopenMaintenance(ACT, CASE, "不"))) {
            thenAllowed(command, OTHER_COMPANY);
            thenDenied(command, COMPANY);
        }
    }

    @Test
    void companiesAreAssignedByTheDeveloperAndTheCommitteeAndTakeOverThemselves() {
        var assign = new AssignManagement(
                ACT, Estate.COMMUNITY, "x", "三级", PriceRegime.MARKET, LocalDate.parse("2027-03-01"), null);
        thenAllowed(assign, DEVELOPER, COMMITTEE);
        thenDenied(assign, OTHER_DEVELOPER, OTHER_COMMITTEE, COMPANY, OWNER, HOUSING, BODY, Caller.PUBLIC);
        var end = new EndManagement(ACT, Estate.COMMUNITY, LocalDate.parse("2027-03-01"), "解聘");
        thenAllowed(end, DEVELOPER, COMMITTEE, COMPANY);
        thenDenied(end, OTHER_DEVELOPER, OTHER_COMMITTEE, OTHER_COMPANY, OWNER, HOUSING, BODY, Caller.PUBLIC);
        var takeover = new InspectTakeover(ACT, Estate.COMMUNITY, null, List.of(), "sha256:" + "0".repeat(64));
        thenAllowed(takeover, COMPANY);
        thenDenied(takeover, OTHER_COMPANY, DEVELOPER, COMMITTEE, OWNER, HOUSING, BODY, Caller.PUBLIC);
        var evaluation = new EvaluateService(
                ACT, Estate.COMMUNITY, LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"), Rating.GOOD, "好");
        thenAllowed(evaluation, COMMITTEE);
        thenDenied(evaluation, OTHER_COMMITTEE, COMPANY, DEVELOPER, OWNER, HOUSING, BODY, Caller.PUBLIC);
    }

    /** Its contract's first day is still to come, and what it takes over is inspected before. */
    @Test
    void theCompanyThatIsAboutToManageTakesOver() {
        known.knows(Estate.COMMUNITY.path(), "2027-01-30", Estate.managed("hupan", "2027-03-01"));
        var takeover = new InspectTakeover(ACT, Estate.COMMUNITY, null, List.of(), "sha256:" + "0".repeat(64));
        thenAllowed(takeover, OTHER_COMPANY);
        thenDenied(takeover, COMPANY);
        thenAllowed(request(Estate.DWELLING, Part.DRAINS), COMPANY);
        thenDenied(request(Estate.DWELLING, Part.DRAINS), OTHER_COMPANY);
    }

    @Test
    void theRequesterConfirmsOrReopens() {
        requestedBy(new Actor("committee", "owners-committee", null), Estate.BUILDING);
        thenAllowed(new ConfirmMaintenance(ACT, CASE), COMMITTEE, OWNER);
        thenAllowed(new ReopenMaintenance(ACT, CASE, "不"), COMMITTEE, OWNER);
        thenDenied(new ConfirmMaintenance(ACT, CASE), COMPANY, STRANGER, OTHER_COMMITTEE);
    }

    /** Whoever requested it: of common parts the committee in its term confirms, of a dwelling none. */
    @Test
    void ofCommitteesTheOneInItsTermConfirms() {
        requestedBy(new Actor("former", "owners-committee", null), Estate.BUILDING);
        thenAllowed(new ConfirmMaintenance(ACT, CASE), COMMITTEE);
        thenDenied(new ConfirmMaintenance(ACT, CASE), organisation("owners-committee", "former"));
        known.without(CASE.path(), MaintenanceRequested.class);
        requestedBy(new Actor("household", "owner", Estate.OWNER));
        thenDenied(new ConfirmMaintenance(ACT, CASE), COMMITTEE);
    }

    @Test
    void nobodySendsWhatThePlatformDoes() {
        for (Command command : List.of(
                new CloseForwarded(ACT, CASE, false),
                new TakeBackForwarded(ACT, CASE, "人为损坏"),
                new MissCheckUp(ACT, CHECK_UP))) {
            thenDenied(command, OWNER, COMPANY, COMMITTEE, BODY, HOUSING, Caller.PUBLIC);
        }
    }

    @Test
    void checkUpsAreCommissionedByWhoLooksAfterTheBuildingOrAnswersForIt() {
        var plan = new PlanCheckUp(ACT, CHECK_UP, Estate.OLD_BUILDING, "luxi", LocalDate.parse("2027-06-30"));
        thenAllowed(plan, HOUSING, COMMITTEE, COMPANY);
        thenDenied(plan, ELSEWHERE, OTHER_COMMITTEE, OWNER, OTHER_COMPANY, BODY, Caller.PUBLIC);
        thenDenied(plan, new Caller("a", "authority/planning", "371500-zrzy", "371500", List.of()));
    }

    @Test
    void checkUpBodiesPerformThem() {
        var report = new PerformCheckUp(ACT, CHECK_UP, FINDINGS, Grade.SOUND);
        thenAllowed(report, BODY);
        thenDenied(report, HOUSING, COMPANY, COMMITTEE, OWNER, Caller.PUBLIC);
    }

    @Test
    void theCompanyThatManagesMakesPatrolsAndCommissionsCheckUps() {
        var patrol = new RecordPatrol(ACT, CHECK_UP, Estate.BUILDING, FINDINGS);
        thenAllowed(patrol, COMPANY);
        thenDenied(patrol, OTHER_COMPANY, OWNER, COMMITTEE, HOUSING);
        var plan = new PlanCheckUp(ACT, CHECK_UP, Estate.BUILDING, "luxi", LocalDate.parse("2027-06-30"));
        thenAllowed(plan, COMPANY);
        thenDenied(plan, OTHER_COMPANY);
    }

    @Test
    void patrolsAreMadeByACommissionedBody() {
        var patrol = new RecordPatrol(ACT, CHECK_UP, Estate.OLD_BUILDING, FINDINGS);
        thenDenied(patrol, BODY, HOUSING, OWNER);
        known.knows(
                "checkup/C-0",
                "2026-12-01",
                new CheckUpPlanned(Estate.OLD_BUILDING, "luxi", LocalDate.parse("2027-06-30")),
                Estate.OLD_BUILDING);
        thenAllowed(patrol, BODY);
        thenDenied(new RecordPatrol(ACT, CHECK_UP, Estate.BUILDING, FINDINGS), BODY);
    }

    private void requestedBy(Actor requester) {
        requestedBy(requester, Estate.DWELLING);
    }

    private void requestedBy(Actor requester, Subject place) {
        known.knows(
                CASE.path(),
                "2027-02-01",
                requester,
                new MaintenanceRequested(place, Part.DRAINS, DefectKind.PIPE_BLOCKED, "堵塞"),
                place);
    }

    private static Act actOf(String person) {
        return new Act(
                new Actor("household", "owner", person),
                LocalDate.parse("2027-02-01"),
                Instant.parse("2027-02-01T01:00:00Z"),
                List.of());
    }

    private static RequestMaintenance request(Subject place, Part part) {
        return request(ACT, place, part);
    }

    private static RequestMaintenance request(Act act, Subject place, Part part) {
        return new RequestMaintenance(act, CASE, place, part, DefectKind.LEAK, "渗水");
    }

    private void thenRefused(Command command, Caller caller, String code) {
        assertThatThrownBy(() -> access.allows(caller, command, known))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(code);
    }

    private void thenAllowed(Command command, Caller... callers) {
        assertThat(callers).allMatch(caller -> access.allows(caller, command, known));
    }

    private void thenDenied(Command command, Caller... callers) {
        assertThat(callers).noneMatch(caller -> access.allows(caller, command, known));
    }

    private static Caller person(String role, String reference) {
        return new Caller("account", role, "household", null, List.of(reference));
    }

    private static Caller organisation(String role, String organisation) {
        return new Caller("account", role, organisation, null, List.of());
    }
}
