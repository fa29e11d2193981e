package residence.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import residence.events.Act;
import residence.events.Actor;
import residence.events.Command;
import residence.events.DefectKind;
import residence.events.OccupancyEvent.Ground;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.events.OccupancyEvent.TenancyFiled;
import residence.events.OccupancyEvent.Use;
import residence.events.Part;
import residence.events.SaleEvent.UnitSold;
import residence.events.Subject;
import residence.events.WorkOrderEvent.MaintenanceRequested;
import residence.kit.command.Caller;
import residence.kit.testing.Known;
import residence.property.occupancy.OccupancyCommand;
import residence.property.occupancy.OccupancyCommand.DesignateUse;
import residence.property.occupancy.OccupancyCommand.EndTenancy;
import residence.property.occupancy.OccupancyCommand.EndUseDesignation;
import residence.property.occupancy.OccupancyCommand.FileTenancy;
import residence.property.occupancy.OccupancyCommand.TransferOwnership;
import residence.property.occupancy.OccupancyCommand.TransferToBuyers;
import residence.property.workorder.WorkOrderCommand.ConfirmMaintenance;
import residence.property.workorder.WorkOrderCommand.RequestMaintenance;

/** Who says whose a dwelling is, who rents it and what it is set aside for; and what that lets them do. */
class OccupancyAccessTest {
    private static final LocalDate DAY = LocalDate.parse("2027-02-01");
    private static final Subject UNSOLD = Estate.BUILDING.dwelling("1", "1501");

    private static final Map<String, Caller> CALLERS = Map.ofEntries(
            entry("registry", "authority/registry", "371500-bdc", "371500"),
            entry("registry elsewhere", "authority/registry", "371600-bdc", "371600"),
            entry("housing", "authority/housing", "371500-zjj", "371500"),
            entry("housing elsewhere", "authority/housing", "371600-zjj", "371600"),
            entry("developer", "developer", "donghu", null),
            entry("another developer", "developer", "xihu", null),
            entry("company", "property-company", "anju", null),
            entry("committee", "owners-committee", "committee", null),
            Map.entry("owner", person("owner", Estate.OWNER)),
            Map.entry("buyer", person("buyer", Estate.OWNER)),
            Map.entry("stranger", person("owner", "p-stranger")),
            Map.entry("tenant", person("tenant", "p-tenant")),
            Map.entry("public", Caller.PUBLIC));

    private static final Map<OccupancyCommand, Set<String>> ALLOWED = Map.of(
            new TransferToBuyers(act(null), Estate.DWELLING, List.of("p-1")),
            Set.of(),
            new TransferOwnership(act(null), Estate.DWELLING, List.of("p-1"), Ground.RESALE, null),
            Set.of("registry"),
            file(Estate.DWELLING, Estate.OWNER),
            Set.of("owner"),
            new EndTenancy(act(Estate.OWNER), Estate.DWELLING, DAY),
            Set.of("owner"),
            file(UNSOLD, null),
            Set.of("developer"),
            new DesignateUse(act(null), Estate.DWELLING, Use.AFFORDABLE_RENTAL, DAY, null, "1"),
            Set.of("housing"),
            new EndUseDesignation(act(null), Estate.DWELLING, DAY, "退出"),
            Set.of("housing"));

    private final Known known = Estate.heard();
    private final PropertyAccess access = new PropertyAccess();

    @TestFactory
    Stream<DynamicTest> whoMaySendIt() {
        return ALLOWED.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey().toString(),
                        () -> assertThat(whoMay(each.getKey())).isEqualTo(each.getValue())));
    }

    @Test
    void everyCommandIsNamed() {
        assertThat(ALLOWED.keySet().stream().<Class<?>>map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(OccupancyCommand.class.getPermittedSubclasses());
    }

    @Test
    void whatIsSoldIsNoMoreTheDevelopersToLet() {
        known.knows(UNSOLD.path(), "2027-01-10", new UnitSold(List.of("p-buyer"), "HT-1"));
        assertThat(whoMay(file(UNSOLD, null))).isEmpty();
    }

    @Test
    void anAdmittedBuildingHasNoDeveloperAndItsFirstOwnersLetIt() {
        var old = Estate.OLD_BUILDING.dwelling("1", "101");
        var filing = file(old, Estate.OWNER);
        assertThat(may("owner", filing)).isFalse();
        known.knows(old.path(), "2026-01-10", transferred(Ground.FIRST_RECORD, Estate.OWNER, "2026-01-10"));
        assertThat(may("owner", filing)).isTrue();
        assertThat(may("company", filing)).isFalse();
    }

    @Test
    void fromATransferOnTheFormerOwnerDoesNothingAnyMore() {
        var request = request(Estate.OWNER);
        var confirmation = new ConfirmMaintenance(act(Estate.OWNER), request.subject());
        known.knows(
                request.subject().path(),
                "2027-01-05",
                new Actor("household", "owner", Estate.OWNER),
                new MaintenanceRequested(Estate.DWELLING, Part.DRAINS, DefectKind.PIPE_BLOCKED, "堵塞"),
                Estate.DWELLING);
        assertThat(may("owner", request)).isTrue();
        assertThat(may("owner", confirmation)).isTrue();
        known.knows(Estate.DWELLING.path(), "2027-01-20", transferred(Ground.RESALE, "p-stranger", "2027-01-20"));
        assertThat(may("owner", request)).isFalse();
        assertThat(may("owner", confirmation)).isFalse();
        assertThat(may("owner", file(Estate.DWELLING, Estate.OWNER))).isFalse();
        assertThat(may("stranger", request("p-stranger"))).isTrue();
        assertThat(may("stranger", new ConfirmMaintenance(act("p-stranger"), request.subject())))
                .isTrue();
        assertThat(may("stranger", file(Estate.DWELLING, "p-stranger"))).isTrue();
    }

    @Test
    void aTenantRequestsWhileTheTenancyLastsAndDoesNothingElse() {
        var request = request("p-tenant");
        assertThat(may("tenant", request)).isFalse();
        known.knows(
                Estate.DWELLING.path(),
                "2027-01-20",
                new TenancyFiled(List.of("p-tenant"), DAY.minusDays(5), DAY, "备-1"));
        assertThat(may("tenant", request)).isTrue();
        assertThat(may("tenant", requestOn(DAY.plusDays(1), "p-tenant"))).isFalse();
        known.knows(
                request.subject().path(),
                "2027-02-01",
                new Actor("household", "tenant", "p-tenant"),
                new MaintenanceRequested(Estate.DWELLING, Part.DRAINS, DefectKind.PIPE_BLOCKED, "堵塞"),
                Estate.DWELLING);
        assertThat(may("tenant", new ConfirmMaintenance(act("p-tenant"), request.subject())))
                .isFalse();
        assertThat(may("owner", new ConfirmMaintenance(act(Estate.OWNER), request.subject())))
                .isTrue();
        assertThat(may("tenant", file(Estate.DWELLING, "p-tenant"))).isFalse();
        var common = new RequestMaintenance(
                act("p-tenant"),
                new Subject("workorder/W-2"),
                Estate.BUILDING,
                Part.ROOF_WATERPROOFING,
                DefectKind.LEAK,
                "渗水");
        assertThat(may("tenant", common)).isFalse();
    }

    @Test
    void aTenantDoesNotRequestForADayBeforeTheTenancy() {
        known.knows(Estate.DWELLING.path(), "2027-01-20", new TenancyFiled(List.of("p-tenant"), DAY, DAY, "备-1"));
        var late = new Act(
                new Actor("household", "tenant", "p-tenant"),
                DAY.minusDays(1),
                DAY.atTime(9, 0).atZone(Act.ZONE).toInstant(),
                List.of());
        var request = new RequestMaintenance(
                late, new Subject("workorder/W-1"), Estate.DWELLING, Part.DRAINS, DefectKind.PIPE_BLOCKED, "堵塞");
        assertThatThrownBy(() -> may("tenant", request)).hasMessageContaining("relation.not-holder-then");
    }

    private Set<String> whoMay(Command command) {
        return CALLERS.keySet().stream().filter(who -> may(who, command)).collect(Collectors.toSet());
    }

    private boolean may(String who, Command command) {
        return access.allows(CALLERS.get(who), command, known);
    }

    private static OwnershipTransferred transferred(Ground ground, String owner, String day) {
        return new OwnershipTransferred(List.of(owner), ground, LocalDate.parse(day), null);
    }

    private static FileTenancy file(Subject dwelling, String person) {
        return new FileTenancy(act(person), dwelling, List.of("p-2"), DAY, DAY.plusYears(1), "备-2");
    }

    private static RequestMaintenance request(String person) {
        return requestOn(DAY, person);
    }

    private static RequestMaintenance requestOn(LocalDate day, String person) {
        return new RequestMaintenance(
                act(day, person),
                new Subject("workorder/W-1"),
                Estate.DWELLING,
                Part.DRAINS,
                DefectKind.PIPE_BLOCKED,
                "堵塞");
    }

    private static Act act(String person) {
        return act(DAY, person);
    }

    private static Act act(LocalDate day, String person) {
        Instant at = day.atTime(9, 0).atZone(Act.ZONE).toInstant();
        return new Act(new Actor("somebody", "some-role", person), day, at, List.of());
    }

    private static Caller person(String role, String reference) {
        return new Caller("account", role, "household", null, List.of(reference));
    }

    private static Map.Entry<String, Caller> entry(String name, String role, String organisation, String region) {
        return Map.entry(name, new Caller("account", role, organisation, region, List.of()));
    }
}
