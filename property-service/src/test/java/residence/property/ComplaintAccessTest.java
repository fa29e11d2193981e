package residence.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import residence.events.Act;
import residence.events.Actor;
import residence.events.ComplaintEvent.ComplaintFiled;
import residence.events.ComplaintEvent.Kind;
import residence.events.ComplaintEvent.Outcome;
import residence.events.OccupancyEvent.Ground;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.events.OccupancyEvent.TenancyFiled;
import residence.events.SaleEvent.UnitSold;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.testing.Known;
import residence.property.complaint.ComplaintCommand;
import residence.property.complaint.ComplaintCommand.AnswerComplaint;
import residence.property.complaint.ComplaintCommand.AnswerEscalation;
import residence.property.complaint.ComplaintCommand.CloseComplaint;
import residence.property.complaint.ComplaintCommand.EscalateComplaint;
import residence.property.complaint.ComplaintCommand.FileComplaint;
import residence.property.complaint.ComplaintCommand.SettleComplaint;

/** Who may say what in a complaint: of all these callers exactly those that are named. */
class ComplaintAccessTest {
    private static final LocalDate DAY = LocalDate.parse("2027-02-01");
    private static final Subject OWNERS = new Subject("complaint/TS-1");
    private static final Subject COMMITTEES = new Subject("complaint/TS-2");
    private static final Subject UNSOLD = Estate.BUILDING.dwelling("1", "1501");

    private static final Caller OWNER = person("owner", Estate.OWNER);
    private static final Caller BUYER = person("buyer", "p-buyer");
    private static final Caller STRANGER = person("owner", "p-stranger");
    private static final Caller TENANT = person("tenant", "p-tenant");
    private static final Caller COMPANY = organisation("property-company", "anju");
    private static final Caller NEXT_COMPANY = organisation("property-company", "hupan");
    private static final Caller COMMITTEE = organisation("owners-committee", "committee");
    private static final Caller OTHER_COMMITTEE = organisation("owners-committee", "another");
    private static final Caller DEVELOPER = organisation("developer", "donghu");
    private static final Caller HOUSING = authority("housing", "371500");
    private static final Caller HOUSING_ELSEWHERE = authority("housing", "371503");
    private static final Caller PLANNING = authority("planning", "371500");

    private static final List<Caller> ALL = List.of(
            OWNER,
            BUYER,
            STRANGER,
            TENANT,
            COMPANY,
            NEXT_COMPANY,
            COMMITTEE,
            OTHER_COMMITTEE,
            DEVELOPER,
            HOUSING,
            HOUSING_ELSEWHERE,
            PLANNING,
            Caller.PUBLIC);

    /** Hupan manages since DAY; the complaints are about anju, which did before. */
    private final Known known = Estate.heard()
            .knows(Estate.COMMUNITY.path(), "2027-01-20", Estate.managed("anju", "2027-01-20"))
            .knows(Estate.COMMUNITY.path(), "2027-01-25", Estate.managed("hupan", "2027-02-01"))
            .knows(UNSOLD.path(), "2027-01-10", new UnitSold(List.of("p-buyer"), "HT-1"))
            .knows(
                    Estate.DWELLING.path(),
                    "2027-01-20",
                    new TenancyFiled(List.of("p-tenant"), DAY.minusDays(5), DAY.plusDays(5), "备-1"))
            .knows(OWNERS.path(), "2027-01-22", filed(Estate.DWELLING, Estate.OWNER), Estate.DWELLING)
            .knows(COMMITTEES.path(), "2027-01-22", filed(Estate.COMMUNITY, null), Estate.COMMUNITY);

    private record Allowed(ComplaintCommand command, Caller... callers) {}

    private static List<Allowed> allowed() {
        return List.of(
                new Allowed(file(Estate.DWELLING, DAY, Estate.OWNER), OWNER),
                new Allowed(file(UNSOLD, DAY, "p-buyer"), BUYER),
                new Allowed(file(Estate.COMMUNITY, DAY, null), COMMITTEE),
                new Allowed(new AnswerComplaint(act(null), OWNERS, "好"), COMPANY),
                new Allowed(new AnswerComplaint(act(null), COMMITTEES, "好"), COMPANY),
                new Allowed(new EscalateComplaint(act(Estate.OWNER), OWNERS, "不"), OWNER),
                new Allowed(new EscalateComplaint(act(null), COMMITTEES, "不"), COMMITTEE),
                new Allowed(new AnswerEscalation(act(null), OWNERS, "好"), HOUSING),
                new Allowed(new AnswerEscalation(act(null), COMMITTEES, "好"), HOUSING),
                new Allowed(new CloseComplaint(act(Estate.OWNER), OWNERS, Outcome.WITHDRAWN), OWNER),
                new Allowed(new CloseComplaint(act(null), COMMITTEES, Outcome.WITHDRAWN), COMMITTEE),
                new Allowed(new SettleComplaint(act(null), OWNERS), HOUSING));
    }

    @TestFactory
    Stream<DynamicTest> whoMaySendIt() {
        return allowed().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.command().toString(),
                        () -> assertThat(ALL.stream().filter(caller -> may(caller, each.command())))
                                .containsExactly(each.callers())));
    }

    @Test
    void everyCommandIsNamed() {
        assertThat(allowed().stream()
                        .<Class<?>>map(each -> each.command().getClass())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(ComplaintCommand.class.getPermittedSubclasses()));
    }

    /** What was done to somebody is not lost with the sale, and not the next owner's to pursue. */
    @Test
    void aComplaintStaysThePersonsWhoFiledItWhoeverOwnsTheDwellingNext() {
        var sold = new OwnershipTransferred(List.of("p-stranger"), Ground.RESALE, DAY.minusDays(3), null);
        known.knows(Estate.DWELLING.path(), "2027-01-29", sold);
        assertThat(may(OWNER, file(Estate.DWELLING, DAY, Estate.OWNER))).isFalse();
        assertThat(may(OWNER, new EscalateComplaint(act(Estate.OWNER), OWNERS, "不")))
                .isTrue();
        assertThat(may(STRANGER, file(Estate.DWELLING, DAY, "p-stranger"))).isTrue();
        assertThat(may(STRANGER, new EscalateComplaint(act("p-stranger"), OWNERS, "不")))
                .isFalse();
        assertThat(may(STRANGER, new CloseComplaint(act("p-stranger"), OWNERS, Outcome.WITHDRAWN)))
                .isFalse();
    }

    @Test
    void whoComplainedAsABuyerGoesOnAsAnOwner() {
        assertThat(may(person("buyer", Estate.OWNER), new CloseComplaint(act(Estate.OWNER), OWNERS, Outcome.WITHDRAWN)))
                .isTrue();
    }

    @Test
    void anOwnerOfSeveralDwellingsActsInTheRelationToThisOne() {
        var several = new Caller("account", "owner", "household", null, List.of(Estate.OWNER, "p-elsewhere"));
        assertThat(may(several, file(Estate.DWELLING, DAY, Estate.OWNER))).isTrue();
        assertThat(may(several, file(Estate.DWELLING, DAY, "p-elsewhere"))).isFalse();
        assertThat(may(several, new CloseComplaint(act("p-elsewhere"), OWNERS, Outcome.WITHDRAWN)))
                .isFalse();
    }

    /** Handed over on 2026-10-01, elected from 2027-01-01. */
    @Test
    void nobodyFilesForADayBeforeTheRelationBegan() {
        assertThat(may(OWNER, file(Estate.DWELLING, LocalDate.parse("2026-10-01"), Estate.OWNER)))
                .isTrue();
        assertThatThrownBy(() -> may(OWNER, file(Estate.DWELLING, LocalDate.parse("2026-09-30"), Estate.OWNER)))
                .hasMessageContaining("relation.not-holder-then");
        assertThat(may(COMMITTEE, file(Estate.COMMUNITY, LocalDate.parse("2027-01-01"), null)))
                .isTrue();
        assertThatThrownBy(() -> may(COMMITTEE, file(Estate.COMMUNITY, LocalDate.parse("2026-12-31"), null)))
                .hasMessageContaining("relation.not-elected-then");
    }

    @Test
    void thatNobodyFiledItIsSaidToWhoHasTheRole() {
        var unknown = new Subject("complaint/TS-9");
        for (var caller : List.of(OWNER, COMMITTEE)) {
            assertThatThrownBy(() -> may(caller, new EscalateComplaint(act(Estate.OWNER), unknown, "不")))
                    .hasMessageContaining("complaint.unknown");
        }
        assertThatThrownBy(() -> may(COMPANY, new AnswerComplaint(act(null), unknown, "好")))
                .hasMessageContaining("complaint.unknown");
        assertThatThrownBy(() -> may(HOUSING, new SettleComplaint(act(null), unknown)))
                .hasMessageContaining("complaint.unknown");
        assertThat(may(TENANT, new EscalateComplaint(act("p-tenant"), unknown, "不")))
                .isFalse();
        assertThat(may(PLANNING, new SettleComplaint(act(null), unknown))).isFalse();
    }

    private boolean may(Caller caller, ComplaintCommand command) {
        return new PropertyAccess().allows(caller, command, known);
    }

    private static ComplaintFiled filed(Subject place, @Nullable String complainant) {
        return new ComplaintFiled(
                place, Estate.COMMUNITY, "anju", Kind.SERVICE, DAY.minusDays(11), "无人保洁", complainant, null);
    }

    private static FileComplaint file(Subject place, LocalDate day, @Nullable String person) {
        return new FileComplaint(act(day, person), new Subject("complaint/TS-3"), place, Kind.SAFETY, day, "消防通道被占");
    }

    private static Act act(@Nullable String person) {
        return act(DAY, person);
    }

    private static Act act(LocalDate day, @Nullable String person) {
        return new Act(new Actor("any", "any", person), day, Instant.parse("2027-02-01T04:00:00Z"), List.of());
    }

    private static Caller person(String role, String reference) {
        return new Caller("account", role, "household", null, List.of(reference));
    }

    private static Caller organisation(String role, String organisation) {
        return new Caller("account", role, organisation, null, List.of());
    }

    private static Caller authority(String department, String region) {
        return new Caller("account", "authority/" + department, region + "-" + department, region, List.of());
    }
}
