package residence.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import residence.events.Act;
import residence.events.Actor;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.PartyRole;
import residence.events.SaleEvent.UnitSold;
import residence.events.SiteOpenDayEvent.OpenDayHeld;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.testing.Known;
import residence.quality.siteopenday.SiteOpenDayCommand;
import residence.quality.siteopenday.SiteOpenDayCommand.AnswerOpinion;
import residence.quality.siteopenday.SiteOpenDayCommand.GiveOpinion;
import residence.quality.siteopenday.SiteOpenDayCommand.HoldOpenDay;

/** Who holds an open day, who is heard there, and who answers. */
class SiteOpenDayAccessTest {
    private static final Subject OPEN_DAY = new Subject("openday/P1-1");
    private static final Subject PROJECT = new Subject(Pilot.PROJECT);
    private static final LocalDate DAY = LocalDate.parse("2026-06-01");
    private static final HoldOpenDay HOLD = new HoldOpenDay(act(null), OPEN_DAY, PROJECT, List.of(Pilot.BUILDING), 46);
    private static final AnswerOpinion ANSWER = new AnswerOpinion(act(null), OPEN_DAY, "O-1", "已重新抹灰");
    private static final Caller WANG = person("buyer", "p-wang", "p-wang-elsewhere");

    private final QualityAccess access = new QualityAccess();

    @ParameterizedTest
    @ValueSource(
            strings = {"developer", "surveyor", "designer", "contractor", "supervisor", "owner", "authority/housing"})
    void theDeveloperHoldsItAndAnswersAsDoesTheContractor(String role) {
        assertThat(allows(party(role, inside(role)), HOLD)).isEqualTo(role.equals("developer"));
        assertThat(allows(party(role, inside(role)), ANSWER))
                .isEqualTo(Set.of("developer", "contractor").contains(role));
        assertThat(allows(party(role, "another"), HOLD)).isFalse();
        assertThat(allows(party(role, "another"), ANSWER)).isFalse();
    }

    @Test
    void whoBoughtADwellingOrOwnsItIsHeardAndNobodyElse() {
        assertThat(allows(WANG, give("p-wang"))).isTrue();
        assertThat(allows(person("buyer", "p-zhao"), give("p-zhao"))).isFalse();
        var handedOver = heard().knows(
                        Pilot.DWELLING.path(),
                        "2026-05-20",
                        new UnitHandedOver(List.of("p-li"), DAY, "sha256:1", "sha256:2", List.of()));
        assertThat(access.allows(person("owner", "p-li"), give("p-li"), handedOver))
                .isTrue();
        assertThat(access.allows(WANG, give("p-wang"), handedOver)).isFalse();
    }

    @Test
    void whoHasSeveralRelationsIsHeardInTheOneThatActs() {
        assertThat(allows(WANG, give("p-wang-elsewhere"))).isFalse();
        assertThat(allows(WANG, give(null))).isFalse();
        assertThat(allows(person("contractor", "p-wang"), give("p-wang"))).isFalse();
    }

    @Test
    void whatWasNeverHeldNobodyAnswers() {
        assertThat(access.allows(party("developer", "donghu"), ANSWER, Pilot.heard()))
                .isFalse();
    }

    @Test
    void everyCommandIsNamed() {
        assertThat(Stream.of(HOLD, ANSWER, give("p-wang")).<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(SiteOpenDayCommand.class.getPermittedSubclasses());
    }

    private boolean allows(Caller caller, SiteOpenDayCommand command) {
        return access.allows(caller, command, heard());
    }

    private static Known heard() {
        return Pilot.heard()
                .knows(Pilot.DWELLING.path(), "2026-03-01", new UnitSold(List.of("p-wang"), "HT-1"))
                .knows(
                        OPEN_DAY.path(),
                        "2026-05-02",
                        new OpenDayHeld(PROJECT, List.of(Pilot.BUILDING), 46, DAY),
                        PROJECT);
    }

    private static GiveOpinion give(String person) {
        return new GiveOpinion(act(person), OPEN_DAY, "O-1", Pilot.DWELLING, "窗台下有裂缝");
    }

    private static Act act(String person) {
        return new Act(new Actor("household", "buyer", person), DAY, Instant.parse("2026-06-01T01:00:00Z"), List.of());
    }

    private static String inside(String role) {
        return Stream.of(PartyRole.values())
                .filter(party -> party.name().toLowerCase(Locale.ROOT).equals(role))
                .map(Pilot::organisation)
                .findFirst()
                .orElse("donghu");
    }

    private static Caller party(String role, String organisation) {
        return new Caller("account", role, organisation, role.startsWith("authority/") ? "371500" : null, List.of());
    }

    private static Caller person(String role, String... persons) {
        return new Caller("account", role, "household", null, List.of(persons));
    }
}
