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
import residence.events.OwnersVoteEvent.Choice;
import residence.events.OwnersVoteEvent.Matter;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.testing.Known;
import residence.property.ownersvote.OwnersVoteCommand;
import residence.property.ownersvote.OwnersVoteCommand.CastBallot;
import residence.property.ownersvote.OwnersVoteCommand.CloseVote;
import residence.property.ownersvote.OwnersVoteCommand.OpenVote;

/** Who may send what of the owners' common affairs: of all these callers exactly those that are named. */
class OwnersAccessTest {
    private static final Subject VOTE = Estate.COMMUNITY.child("vote", "2027-1");
    private static final Subject UNSOLD = new Subject("building/B1/entrance/1/unit/1501");

    private static final Caller OWNER = person("owner", Estate.OWNER);
    private static final Caller BUYER = person("buyer", Estate.OWNER);
    private static final Caller STRANGER = person("owner", "p-stranger");
    private static final Caller DEVELOPER = organisation("developer", "donghu");
    private static final Caller ANOTHER_DEVELOPER = organisation("developer", "xihu");
    private static final Caller COMPANY = organisation("property-company", "anju");
    private static final Caller ANOTHER_COMPANY = organisation("property-company", "hupan");
    private static final Caller COMMITTEE = organisation("owners-committee", "committee");
    private static final Caller ANOTHER_COMMITTEE = organisation("owners-committee", "another");
    private static final Caller BODY = organisation("check-up-body", "luxi");
    private static final Caller HOUSING = authority("housing", "371500");
    private static final Caller HOUSING_ELSEWHERE = authority("housing", "371503");
    private static final Caller PLANNING = authority("planning", "371500");

    private static final List<Caller> ALL = List.of(
            OWNER,
            BUYER,
            STRANGER,
            DEVELOPER,
            ANOTHER_DEVELOPER,
            COMPANY,
            ANOTHER_COMPANY,
            COMMITTEE,
            ANOTHER_COMMITTEE,
            BODY,
            HOUSING,
            HOUSING_ELSEWHERE,
            PLANNING,
            Caller.PUBLIC);

    private static final Act ACT = act("2027-02-01", null);

    private final Known known =
            Estate.heard().knows(Estate.COMMUNITY.path(), "2027-01-20", Estate.managed("anju", "2027-01-20"));

    private static Map<Command, List<Caller>> allowed() {
        return Map.of(
                open("2027-02-01"),
                List.of(COMMITTEE, HOUSING),
                new CloseVote(act("2027-02-01", null), VOTE),
                List.of(COMMITTEE, HOUSING),
                cast(Estate.DWELLING),
                List.of(OWNER),
                cast(UNSOLD),
                List.of(DEVELOPER));
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
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(OwnersVoteCommand.class.getPermittedSubclasses()));
    }

    /** Elected from 2027-01-01 to 2032-01-01. */
    @Test
    void aCommitteePutsNoQuestionForADayBeforeItsTerm() {
        assertThat(may(COMMITTEE, open("2027-01-01"))).isTrue();
        assertThatThrownBy(() -> may(COMMITTEE, open("2026-12-31"))).hasMessageContaining("relation.not-elected-then");
    }

    @Test
    void anOwnerOfSeveralDwellingsVotesInTheRelationToThisOne() {
        var several = new Caller("account", "owner", "household", null, List.of(Estate.OWNER, "p-elsewhere"));
        assertThat(may(several, cast(Estate.DWELLING))).isTrue();
        assertThat(may(several, new CastBallot(act("2027-02-01", "p-elsewhere"), VOTE, Estate.DWELLING, Choice.AGREE)))
                .isFalse();
    }

    private boolean may(Caller caller, Command command) {
        return new PropertyAccess().allows(caller, command, known);
    }

    private static OpenVote open(String day) {
        return new OpenVote(
                act(day, null), VOTE, Matter.OTHER, null, "是否同意", List.of(), LocalDate.parse(day), List.of());
    }

    private static CastBallot cast(Subject dwelling) {
        return new CastBallot(act("2027-02-01", Estate.OWNER), VOTE, dwelling, Choice.AGREE);
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
