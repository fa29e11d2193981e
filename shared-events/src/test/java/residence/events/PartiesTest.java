package residence.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import residence.events.ProjectEvent.PartyAppointed;
import residence.events.ProjectEvent.PartyReplaced;

class PartiesTest {
    private static final Subject PROJECT = new Subject("project/P1");
    private static final LocalDate DAY = LocalDate.parse("2025-03-01");

    @Test
    void r2_aPartyIsAppointedFromItsFirstDay() {
        var told = told(appointed("linqing", DAY));
        assertThat(Parties.appointed(told, PROJECT, DAY.minusDays(1))).isEmpty();
        assertThat(Parties.appointed(told, PROJECT, DAY)).isEqualTo(Map.of(PartyRole.CONTRACTOR, "linqing"));
    }

    @Test
    void r2_itsSuccessorIsFromItsOwn() {
        var told = told(appointed("linqing", DAY), replaced("guanxian", DAY.plusDays(9)));
        assertThat(Parties.appointed(told, PROJECT, DAY.plusDays(8))).containsValue("linqing");
        assertThat(Parties.appointed(told, PROJECT, DAY.plusDays(9)))
                .isEqualTo(Map.of(PartyRole.CONTRACTOR, "guanxian"));
    }

    @Test
    void r2_ofSeveralThatBeganOnOneDayTheLastOneCounts() {
        var told = told(appointed("linqing", DAY), replaced("guanxian", DAY));
        assertThat(Parties.appointed(told, PROJECT, DAY)).containsValue("guanxian");
    }

    @Test
    void r2_oneThatIsRecordedLateEndsWhereTheNextBegan() {
        var tenures = Parties.succeeded(List.of(), PartyRole.CONTRACTOR, "guanxian", DAY.plusDays(9));
        tenures = Parties.succeeded(tenures, PartyRole.SUPERVISOR, "jianli", DAY.plusDays(3));
        tenures = Parties.succeeded(tenures, PartyRole.CONTRACTOR, "linqing", DAY);
        assertThat(tenures).last().isEqualTo(new Parties.Tenure(PartyRole.CONTRACTOR, "linqing", DAY, DAY.plusDays(9)));
        assertThat(tenures.getFirst().until()).isNull();
    }

    @Test
    void r2_oneThatIsRecordedLateBetweenTwoTakesTheLastDaysOfTheFormer() {
        var tenures = Parties.succeeded(List.of(), PartyRole.CONTRACTOR, "linqing", DAY);
        tenures = Parties.succeeded(tenures, PartyRole.CONTRACTOR, "guanxian", DAY.plusDays(9));
        tenures = Parties.succeeded(tenures, PartyRole.CONTRACTOR, "dongchang", DAY.plusDays(4));
        tenures = Parties.succeeded(tenures, PartyRole.CONTRACTOR, "chiping", DAY.plusDays(12));
        assertThat(tenures)
                .containsExactly(
                        new Parties.Tenure(PartyRole.CONTRACTOR, "linqing", DAY, DAY.plusDays(4)),
                        new Parties.Tenure(PartyRole.CONTRACTOR, "guanxian", DAY.plusDays(9), DAY.plusDays(12)),
                        new Parties.Tenure(PartyRole.CONTRACTOR, "dongchang", DAY.plusDays(4), DAY.plusDays(9)),
                        new Parties.Tenure(PartyRole.CONTRACTOR, "chiping", DAY.plusDays(12), null));
    }

    @Test
    void r2_onlyTheAppointedOrganisationInItsOwnRoleIsAParty() {
        var appointed = Map.of(PartyRole.CONTRACTOR, "linqing", PartyRole.SUPERVISOR, "jianli");
        assertThat(Parties.isOne(appointed, "contractor", "linqing")).isTrue();
        assertThat(Parties.isOne(appointed, "contractor", "jianli")).isFalse();
        assertThat(Parties.isOne(appointed, "designer", "linqing")).isFalse();
        assertThat(Parties.isOne(appointed, "insurer", "linqing")).isFalse();
    }

    private static Told told(DomainEvent... events) {
        var told = new Told();
        for (var event : events) {
            told.tell(PROJECT, event);
        }
        return told;
    }

    private static PartyAppointed appointed(String organisation, LocalDate from) {
        return new PartyAppointed(PartyRole.CONTRACTOR, organisation, "p-1", from);
    }

    private static PartyReplaced replaced(String organisation, LocalDate from) {
        return new PartyReplaced(PartyRole.CONTRACTOR, organisation, "p-2", from, "合同解除");
    }
}
