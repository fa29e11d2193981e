package residence.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import residence.events.Act;
import residence.events.Actor;
import residence.events.Command;
import residence.events.RenovationEvent.RenovationClass;
import residence.events.RenovationEvent.RenovationProposed;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.testing.Known;
import residence.property.decoration.DecorationCommand;
import residence.property.decoration.DecorationCommand.FileDecoration;
import residence.property.renovation.RenovationCommand;
import residence.property.renovation.RenovationCommand.AcceptRenovation;
import residence.property.renovation.RenovationCommand.ApproveRenovation;
import residence.property.renovation.RenovationCommand.ProposeRenovation;

/** Who may renovate and decorate: of all these callers exactly those that are named. */
class RenovationAccessTest {
    private static final Subject RENOVATION = new Subject("renovation/R-1");
    private static final Subject ALONE = new Subject("building/ALONE");
    private static final List<Subject> PLACES = List.of(Estate.OLD_BUILDING.child("entrance", "1"), Estate.BUILDING);
    private static final String TODAY = "2027-02-01";

    private static final Caller OWNER = person("owner", Estate.OWNER);
    private static final Caller COMPANY = organisation("property-company", "anju");
    private static final Caller COMMITTEE = organisation("owners-committee", "committee");
    private static final Caller HOUSING = authority("housing", "371500");
    private static final List<Caller> ALL = List.of(
            OWNER,
            person("buyer", Estate.OWNER),
            person("owner", "p-stranger"),
            organisation("developer", "donghu"),
            COMPANY,
            organisation("property-company", "hupan"),
            COMMITTEE,
            organisation("owners-committee", "another"),
            organisation("check-up-body", "luxi"),
            HOUSING,
            authority("housing", "371503"),
            authority("approval", "371500"),
            authority("planning", "371500"),
            Caller.PUBLIC);

    private final Known known = Estate.heard()
            .knows(Estate.COMMUNITY.path(), "2027-01-20", Estate.managed("anju", "2027-01-25"))
            .knows(ALONE.path(), "2024-03-01", Estate.oldBuilding(List.of()))
            .knows(
                    RENOVATION.path(),
                    "2027-01-30",
                    new RenovationProposed(RenovationClass.BASIC, false, PLACES, Estate.COMMUNITY, "更新管网"),
                    PLACES.toArray(Subject[]::new));

    private static Map<Command, List<Caller>> allowed() {
        var act = act(TODAY, null);
        return Map.of(
                propose(TODAY, PLACES),
                List.of(COMPANY, COMMITTEE, HOUSING),
                new ApproveRenovation(act, RENOVATION, null),
                List.of(HOUSING),
                new AcceptRenovation(act, RENOVATION, "验1", List.of()),
                List.of(HOUSING),
                decorate(TODAY),
                List.of(OWNER));
    }

    @TestFactory
    Stream<DynamicTest> whoMaySendIt() {
        return allowed().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey().toString(),
                        () -> assertThat(ALL.stream().filter(caller -> may(caller, each.getKey())))
                                .containsExactlyElementsOf(each.getValue())));
    }

    @Test
    void everyCommandIsNamed() {
        assertThat(allowed().keySet().stream().<Class<?>>map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.of(RenovationCommand.class, DecorationCommand.class)
                        .flatMap(noun -> Arrays.stream(noun.getPermittedSubclasses()))
                        .toList());
    }

    /** It manages from 2027-01-25 on, and the committee's term is from 2027-01-01; the dwelling is its owner's from 2026-10-01. */
    @Test
    void whoActsIsThatOnTheActsDayToo() {
        assertThat(may(COMPANY, propose("2027-01-25", PLACES))).isTrue();
        assertThatThrownBy(() -> may(COMPANY, propose("2027-01-24", PLACES)))
                .hasMessageContaining("relation.not-managing-then");
        assertThat(may(COMMITTEE, propose("2027-01-01", PLACES))).isTrue();
        assertThatThrownBy(() -> may(COMMITTEE, propose("2026-12-31", PLACES)))
                .hasMessageContaining("relation.not-elected-then");
        assertThat(may(OWNER, decorate("2026-10-01"))).isTrue();
        assertThatThrownBy(() -> may(OWNER, decorate("2026-09-30"))).hasMessageContaining("relation.not-holder-then");
    }

    /** All of the places are theirs, not one of them. */
    @Test
    void nobodyProposesWhatIsNotItsOwn() {
        var both = List.of(Estate.BUILDING, ALONE);
        assertThatThrownBy(() -> may(COMPANY, propose(TODAY, both))).hasMessageContaining("not-heard.its-community");
        assertThat(may(HOUSING, propose(TODAY, both))).isTrue();
        assertThat(may(authority("housing", "371503"), propose(TODAY, both))).isFalse();
    }

    @Test
    void thatNothingIsProposedIsSaidToWhoHasTheRole() {
        var nothing = new ApproveRenovation(act(TODAY, null), new Subject("renovation/NONE"), null);
        assertThatThrownBy(() -> may(HOUSING, nothing)).hasMessageContaining("renovation.unknown");
        assertThat(may(COMPANY, nothing)).isFalse();
    }

    private boolean may(Caller caller, Command command) {
        return new PropertyAccess().allows(caller, command, known);
    }

    private static ProposeRenovation propose(String day, List<Subject> places) {
        return new ProposeRenovation(act(day, null), RENOVATION, RenovationClass.BASIC, false, places, "更新管网");
    }

    private static FileDecoration decorate(String day) {
        var start = LocalDate.parse(TODAY);
        return new FileDecoration(
                act(day, Estate.OWNER),
                Estate.DWELLING.child("decoration", "1"),
                "铺地板",
                start,
                start,
                null,
                false,
                null,
                null);
    }

    private static Act act(String day, @Nullable String person) {
        return new Act(
                new Actor("any", "any", person),
                LocalDate.parse(day),
                Instant.parse("2027-02-01T04:00:00Z"),
                List.of());
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
