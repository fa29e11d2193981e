package residence.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import residence.events.Act;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Structure;
import residence.events.Command;
import residence.events.Entry;
import residence.events.EntryEvent.BasisInvalidated;
import residence.events.EntryEvent.EntryVoided;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.OccupancyEvent.Ground;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.events.OccupancyEvent.Use;
import residence.events.Part;
import residence.events.Subject;
import residence.events.WarrantyEvent.WarrantyStarted;
import residence.kit.command.Answer;
import residence.kit.command.Caller;
import residence.kit.command.Commands;
import residence.kit.command.Instruction;
import residence.kit.store.EventLog;
import residence.kit.testing.Known;
import residence.kit.testing.Race;
import residence.property.occupancy.OccupancyCommand.DesignateUse;
import residence.property.occupancy.OccupancyCommand.FileTenancy;
import residence.property.occupancy.OccupancyCommand.TransferOwnership;

/** Owners, tenants and designations as their callers see them; each test in a building of its own. */
class OccupancyOverHttpTest extends RunningService {
    private static final LocalDate TODAY = LocalDate.parse("2027-02-01");
    private static final Caller REGISTRY = new Caller("r", "authority/registry", "371500-bdc", "371500", List.of());
    private static final Caller FIRE = new Caller("f", "authority/fire", "371500-xf", "371500", List.of());
    private static final Caller ELSEWHERE = new Caller("e", "authority/housing", "371600-zjj", "371600", List.of());
    private static final Caller FIRST = person("owner", "p-first");
    private static final Caller SECOND = person("owner", "p-second");
    private static final Caller TENANT = person("tenant", "p-tenant");

    private static final String RESALE =
            "{\"owners\":[\"p-second\"],\"ground\":\"RESALE\",\"certificate\":\"鲁（2027）0001\"}";
    private static final String LEASE =
            "{\"tenants\":[\"p-tenant\"],\"from\":\"2027-01-15\",\"until\":\"2027-12-31\",\"filingNumber\":\"备-1\"}";
    private static final String ASIDE =
            "{\"use\":\"AFFORDABLE_RENTAL\",\"from\":\"2027-02-01\",\"reference\":\"聊保租认-1\"}";

    private static final String END_USE = "{\"from\":\"2027-02-01\",\"reason\":\"退出\"}";

    @Autowired
    private Commands commands;

    @Autowired
    private EventLog log;

    @Test
    void r10_theBuyersBecomeItsOwnersByThemselvesAndAreFollowedByTheRegister() {
        var dwelling = handedOver("RESOLD");
        assertThat(request(FIRST, "RESOLD-1", dwelling)).hasStatus(201);
        await().untilAsserted(
                        () -> assertThat(cases(FIRST, dwelling)).bodyText().contains("RESOLD-1"));
        assertThat(post(HOUSING, path(dwelling, "transfer-ownership"), RESALE)).hasStatus(403);
        assertThat(post(REGISTRY, path(dwelling, "transfer-ownership"), RESALE)).hasStatus(201);

        assertThat(request(FIRST, "RESOLD-2", dwelling)).hasStatus(403);
        assertThat(request(SECOND, "RESOLD-2", dwelling)).hasStatus(201);
        await().untilAsserted(
                        () -> assertThat(cases(SECOND, dwelling)).bodyText().contains("RESOLD-1", "RESOLD-2"));
        assertThat(cases(FIRST, dwelling)).hasStatusOk().bodyText().doesNotContain("RESOLD");
    }

    @Test
    void aTenantRequestsAndSeesTheCasesOfTheDwelling() {
        var dwelling = handedOver("LET");
        assertThat(request(TENANT, "LET-1", dwelling)).hasStatus(403);
        assertThat(post(FIRST, path(dwelling, "file-tenancy"), LEASE)).hasStatus(201);
        assertThat(post(FIRST, path(dwelling, "file-tenancy"), LEASE))
                .hasStatus(409)
                .bodyText()
                .contains("tenancy.overlaps", "租期不得重叠");
        assertThat(request(TENANT, "LET-1", dwelling)).hasStatus(201);
        await().untilAsserted(
                        () -> assertThat(cases(TENANT, dwelling)).bodyText().contains("LET-1"));
        assertThat(cases(person("tenant", "p-other"), dwelling)).bodyText().doesNotContain("LET-1");
        assertThat(post(TENANT, "/work-orders/LET-1/confirm-maintenance", "{}")).hasStatus(403);
    }

    @Test
    void tenanciesAreListedForTheHousingDepartmentWithWhoAndForOwnersWithout() {
        var dwelling = handedOver("TENANCIES");
        assertThat(post(FIRST, path(dwelling, "file-tenancy"), LEASE)).hasStatus(201);
        var all = "/tenancies?building=TENANCIES";
        await().untilAsserted(() -> assertThat(get(HOUSING, all)).bodyText().contains("p-tenant", "备-1"));
        assertThat(get(FIRST, all)).hasStatusOk().bodyText().contains("备-1").doesNotContain("p-tenant");
        assertThat(get(SECOND, all)).hasStatusOk().bodyText().doesNotContain("备-1");
        assertThat(get(ELSEWHERE, all)).hasStatusOk().bodyText().doesNotContain("备-1");
        for (Caller other : List.of(REGISTRY, COMPANY, TENANT)) {
            assertThat(get(other, all)).hasStatus(403);
        }
        assertThat(get(HOUSING, all + "&on=2027-01-14")).bodyText().doesNotContain("备-1");
        assertThat(get(HOUSING, all + "&on=2027-01-15")).bodyText().contains("备-1");
        assertThat(get(HOUSING, all + "&on=2027-12-31")).bodyText().contains("备-1");
        assertThat(get(HOUSING, all + "&on=2028-01-01")).bodyText().doesNotContain("备-1");
        assertThat(post(FIRST, path(dwelling, "end-tenancy"), "{\"from\":\"2027-01-15\"}"))
                .hasStatus(201);
        await().untilAsserted(() ->
                assertThat(get(HOUSING, all + "&on=2027-02-02")).bodyText().doesNotContain("备-1"));
        assertThat(get(HOUSING, all + "&place=" + dwelling + "&on=2027-02-01"))
                .bodyText()
                .contains("备-1");
    }

    @Test
    void r20_whatIsSetAsideIsListedAndNotResold() {
        var dwelling = handedOver("ASIDE");
        assertThat(post(REGISTRY, path(dwelling, "designate-use"), ASIDE)).hasStatus(403);
        assertThat(post(HOUSING, path(dwelling, "designate-use"), ASIDE)).hasStatus(201);
        assertThat(post(REGISTRY, path(dwelling, "transfer-ownership"), RESALE))
                .hasStatus(409)
                .bodyText()
                .contains("R20.set-aside", "不得上市销售");
        var all = "/designations?region=371502&building=ASIDE&use=AFFORDABLE_RENTAL";
        await().untilAsserted(() ->
                assertThat(get(HOUSING, all + "&on=2050-01-01")).bodyText().contains("聊保租认-1"));
        assertThat(get(HOUSING, all + "&on=2027-01-31")).bodyText().doesNotContain("聊保租认-1");
        for (Caller reader : List.of(REGISTRY, FIRE, FIRST)) {
            assertThat(get(reader, all)).bodyText().contains("聊保租认-1");
        }
        for (Caller other : List.of(ELSEWHERE, SECOND, COMPANY, TENANT)) {
            assertThat(get(other, all)).hasStatusOk().bodyText().doesNotContain("聊保租认-1");
        }
        assertThat(post(HOUSING, path(dwelling, "end-use-designation"), END_USE))
                .hasStatus(201);
        await().untilAsserted(() ->
                assertThat(get(HOUSING, all + "&on=2027-02-02")).bodyText().doesNotContain("聊保租认-1"));
    }

    @RepeatedTest(5)
    void r20_aDesignationMadeWhileItIsResold(RepetitionInfo round) throws Exception {
        var dwelling = handedOver("RACE-" + round.getCurrentRepetition());
        var outcomes = Race.between(
                () -> send(
                        REGISTRY,
                        new TransferOwnership(act(REGISTRY), dwelling, List.of("p-second"), Ground.RESALE, null)),
                () -> send(
                        HOUSING, new DesignateUse(act(HOUSING), dwelling, Use.AFFORDABLE_RENTAL, TODAY, null, "认-1")));
        var refused = outcomes.one().answer() == null ? outcomes.one() : outcomes.other();
        outcomes.onlyOne(refused == outcomes.one() ? "R20.set-aside" : "R20.sold-since");
    }

    @RepeatedTest(3)
    void twoLeasesThatWantTheSameDaysAtOnce(RepetitionInfo round) throws Exception {
        var dwelling = handedOver("RACE-LET-" + round.getCurrentRepetition());
        Race.between(() -> send(FIRST, lease(dwelling, "p-a")), () -> send(FIRST, lease(dwelling, "p-b")))
                .onlyOne("tenancy.overlaps");
    }

    @Test
    void r10_aHandOverThatIsVoidedTakesNothingBackButPutsTheTransferBeforeAPerson() {
        var dwelling = handedOver("VOIDED");
        var handOver = lookups.open().entries(dwelling, UnitHandedOver.class).getFirst();
        var transfer = transfers(dwelling).getFirst();

        others.say(new Known()
                .knows(new Entry<>(
                        UUID.randomUUID(),
                        handOver.service(),
                        dwelling,
                        dwelling.root(),
                        TODAY,
                        handOver.recordedAt().plusSeconds(1),
                        UUID.randomUUID(),
                        null,
                        HOUSING.acting(null),
                        List.of(),
                        List.of(),
                        List.of(),
                        new EntryVoided(handOver.id(), handOver.type(), "交付对象有误"))));

        var flag = new BasisInvalidated(transfer.id(), transfer.type(), handOver.id());
        await().untilAsserted(() -> assertThat(log.stream("Occupancy " + dwelling, 0))
                .anyMatch(recorded -> recorded.entry().body().equals(flag)));
        assertThat(transfers(dwelling)).hasSize(1);
    }

    /** The dwelling, handed over in a building of its own; its buyer is its owner when this returns. */
    private Subject handedOver(String building) {
        var subject = Subject.of("building", building);
        var dwelling = subject.dwelling("1", "101");
        if (transfers(dwelling).isEmpty()) {
            var plan = new BuildingRegistered(
                    Subject.of("project", "P1"),
                    "1",
                    building,
                    Structure.FRAME,
                    50,
                    15,
                    0,
                    0,
                    List.of(Estate.dwelling("101")));
            var day = LocalDate.parse("2026-10-01");
            var digest = "sha256:" + "0".repeat(64);
            others.say(new Known()
                    .knows(subject.path(), "2024-11-01", plan)
                    .knows(
                            dwelling.path(),
                            "2026-10-01",
                            new UnitHandedOver(List.of("p-first"), day, digest, digest, List.of()))
                    .knows(
                            dwelling.path() + "/clock/owner",
                            "2026-10-01",
                            Estate.started(Part.WET_ROOM_WATERPROOFING, "2031-09-30")));
            await().until(() -> !transfers(dwelling).isEmpty()
                    && !lookups.open().entries(dwelling, WarrantyStarted.class).isEmpty());
        }
        return dwelling;
    }

    private List<Entry<OwnershipTransferred>> transfers(Subject dwelling) {
        return lookups.open().entries(dwelling, OwnershipTransferred.class);
    }

    private MvcTestResult request(Caller caller, String id, Subject dwelling) {
        var body = "{\"place\":\"%s\",\"part\":\"DRAINS\",\"kind\":\"PIPE_BLOCKED\",\"description\":\"下水不畅\"}";
        return post(caller, "/work-orders/" + id + "/request-maintenance", body.formatted(dwelling));
    }

    private MvcTestResult cases(Caller caller, Subject dwelling) {
        return get(caller, "/work-orders?place=" + dwelling);
    }

    private static String path(Subject dwelling, String command) {
        return "/buildings/" + dwelling.root().id() + "/entrances/1/units/101/occupancy/" + command;
    }

    private Answer send(Caller caller, Command command) {
        var id = UUID.randomUUID();
        return commands.send(new Instruction(command, id, id, null, null, null, null, caller));
    }

    private static FileTenancy lease(Subject dwelling, String tenant) {
        return new FileTenancy(act(FIRST), dwelling, List.of(tenant), TODAY, TODAY.plusYears(1), "备-" + tenant);
    }

    private static Act act(Caller caller) {
        var person = caller.persons().stream().findFirst().orElse(null);
        return new Act(
                caller.acting(person),
                TODAY,
                TODAY.atTime(12, 0).atZone(Act.ZONE).toInstant(),
                List.of());
    }

    private static Caller person(String role, String reference) {
        return new Caller(reference, role, "household", null, List.of(reference));
    }
}
