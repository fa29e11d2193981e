package residence.property.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import residence.events.Act;
import residence.events.CommunityEvent.CommunityChanged;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.OccupancyEvent.Ground;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.events.Refusal;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.command.Commands.Denied;
import residence.kit.command.TracedLookup;
import residence.kit.store.Condition;
import residence.kit.testing.Known;
import residence.property.Estate;

/** Who reads of a community's common affairs, on which day; elected from 2027-01-01, managed by anju from 2027-01-20. */
class CommunityReadersTest {
    private static final Subject ADMITTED = new Subject("community/ADMITTED");
    private static final Caller OWNER = person("owner", Estate.OWNER);
    private static final Caller COMMITTEE = organisation("owners-committee", "committee");
    private static final Caller COMPANY = organisation("property-company", "anju");
    private static final Caller DEVELOPER = organisation("developer", "donghu");
    private static final Caller HOUSING = new Caller("a", "authority/housing", "371500-zjj", "371500", List.of());

    private final Known known =
            Estate.heard().knows(Estate.COMMUNITY.path(), "2027-01-20", Estate.managed("anju", "2027-01-20"));

    @Test
    void itsOwnersWhomTheyElectedWhoManagesAndWhoOversees() {
        for (var reader : List.of(OWNER, COMMITTEE, COMPANY, DEVELOPER, HOUSING)) {
            assertThat(reads(reader, "2027-02-01")).as("%s", reader).isTrue();
        }
        assertThat(readers("2027-02-01").of(OWNER, Estate.COMMUNITY).today()).isEqualTo("2027-02-01");
    }

    @Test
    void nobodyElse() {
        for (var other : List.of(
                person("owner", "p-stranger"),
                person("buyer", Estate.OWNER),
                person("tenant", Estate.OWNER),
                organisation("owners-committee", "another"),
                organisation("property-company", "hupan"),
                organisation("developer", "xihu"),
                organisation("check-up-body", "luxi"),
                new Caller("a", "authority/housing", "371503-zjj", "371503", List.of()),
                Caller.PUBLIC)) {
            assertThat(reads(other, "2027-02-01")).as("%s", other).isFalse();
        }
    }

    @Test
    void aCommitteeInItsTermAndACompanyFromItsFirstDay() {
        assertThat(reads(COMMITTEE, "2026-12-31")).isFalse();
        assertThat(reads(COMMITTEE, "2027-01-01")).isTrue();
        assertThat(reads(COMMITTEE, "2031-12-31")).isTrue();
        assertThat(reads(COMMITTEE, "2032-01-01")).isFalse();
        assertThat(reads(COMPANY, "2027-01-19")).isFalse();
        assertThat(reads(COMPANY, "2027-01-20")).isTrue();
        known.knows(Estate.COMMUNITY.path(), "2027-03-01", Estate.managed("hupan", "2027-04-01"));
        assertThat(reads(COMPANY, "2027-03-31")).isTrue();
        assertThat(reads(COMPANY, "2027-04-01")).isFalse();
    }

    @Test
    void anOwnerUntilTheDwellingIsSomebodyElses() {
        known.knows(
                Estate.DWELLING.path(),
                "2027-01-25",
                new OwnershipTransferred(List.of("p-next"), Ground.RESALE, LocalDate.parse("2027-01-25"), null));
        assertThat(reads(OWNER, "2027-02-01")).isFalse();
        assertThat(reads(person("owner", "p-next"), "2027-02-01")).isTrue();
    }

    /** The building leaves on 2027-03-01; only the one that was admitted stays, which nobody developed. */
    @Test
    void whatLeftTheCommunityIsNoReasonToReadOfIt() {
        assertThat(List.of(OWNER, DEVELOPER)).allMatch(reader -> reads(reader, "2027-02-28"));
        known.knows(
                Estate.COMMUNITY.path(),
                "2027-03-01",
                new CommunityChanged(null, List.of(), List.of(Estate.BUILDING), "区划调整"),
                Estate.BUILDING);
        assertThat(reads(OWNER, "2027-02-28")).isTrue();
        assertThat(List.of(OWNER, DEVELOPER)).noneMatch(reader -> reads(reader, "2027-03-01"));
        assertThat(reads(HOUSING, "2027-03-01")).isTrue();
    }

    @Test
    void nobodyDevelopedWhatWasAdmittedAsItStood() {
        known.knows(
                ADMITTED.path(),
                "2026-09-10",
                new CommunityRegistered("东昌小区", "371502", List.of(Estate.OLD_BUILDING)),
                Estate.OLD_BUILDING);
        assertThatThrownBy(() -> readers("2027-02-01").of(DEVELOPER, ADMITTED)).isInstanceOf(Denied.class);
    }

    @Test
    void ofACommunityNobodyHeardOfThatIsSaidToWhoHasTheRole() {
        var unknown = new Subject("community/NONE");
        for (var reader : List.of(COMMITTEE, COMPANY, HOUSING)) {
            assertThatThrownBy(() -> readers("2027-02-01").of(reader, unknown))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("not-heard.community");
        }
        assertThatThrownBy(() -> readers("2027-02-01").of(OWNER, unknown)).isInstanceOf(Denied.class);
    }

    private boolean reads(Caller caller, String day) {
        try {
            readers(day).of(caller, Estate.COMMUNITY);
            return true;
        } catch (Denied denied) {
            return false;
        }
    }

    private CommunityReaders readers(String day) {
        return new CommunityReaders(
                () -> new Untraced(known), Clock.fixed(Instant.parse(day + "T04:00:00Z"), Act.ZONE));
    }

    /** Who reads decides nothing, so nothing is traced. */
    private record Untraced(Known known) implements TracedLookup {
        @Override
        public <E extends DomainEvent> List<Entry<E>> entries(Subject subject, Class<E> type) {
            return known.entries(subject, type);
        }

        @Override
        public @Nullable Condition condition() {
            return null;
        }

        @Override
        public List<UUID> basis() {
            return List.of();
        }
    }

    private static Caller person(String role, String reference) {
        return new Caller("account", role, "household", null, List.of(reference));
    }

    private static Caller organisation(String role, String organisation) {
        return new Caller("account", role, organisation, null, List.of());
    }
}
