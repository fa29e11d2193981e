package residence.quality.completionacceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import residence.events.BuildingEvent.BuildingDemolished;
import residence.events.CompletionAcceptanceEvent.PartyOpinionGiven;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.CompletionAcceptanceEvent.WindowResult;
import residence.events.CompletionAcceptanceEvent.WindowsSprayed;
import residence.events.PartyRole;
import residence.quality.Pilot;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.ApplyForCompletionAcceptance;

/** What is recorded on the way to an acceptance: the parties' opinions (R8) and the sprayed windows (R6). */
class OpinionsAndWindowsTest extends Accepting {

    @Test
    void r8_onlyWhoIsAppointedGivesThePartysOpinion() {
        assertThat(decide(giveOpinion(Scope.WHOLE, "yizhong", "designer")))
                .containsExactly(new PartyOpinionGiven(PartyRole.DESIGNER, "yizhong", true, "同意验收"));
        thenRefused(() -> decide(giveOpinion(Scope.WHOLE, "another", "designer")), "R8.not-appointed");
        thenRefused(() -> decide(giveOpinion(Scope.WHOLE, "p-1", "owner")), "R8.not-a-party");
    }

    /** Of a party's opinions the last counts, so an approval of an earlier day can't follow an objection. */
    @Test
    void r8_noOpinionIsDatedBeforeTheSamePartysLast() {
        opinionOn("2026-09-02", PartyRole.SURVEYOR, false);
        opinionOn(DAY, PartyRole.DESIGNER, false);
        assertThat(decide(giveOpinion(Scope.WHOLE, "yizhong", "designer"))).hasSize(1);
        opinionOn("2026-09-02", PartyRole.DESIGNER, false);
        thenRefused(() -> decide(giveOpinion(Scope.WHOLE, "yizhong", "designer")), "R8.opinion-dated-before");
    }

    @Test
    void r8_nothingIsAcceptedFromTheDayOnWhichTheBuildingWasDemolished() {
        known.knows(Pilot.BUILDING.path(), "2026-09-02", Pilot.demolished("2026-09-02"));
        assertThat(decide(giveOpinion(Scope.WHOLE, "yizhong", "designer"))).hasSize(1);
        known.without(Pilot.BUILDING.path(), BuildingDemolished.class)
                .knows(Pilot.BUILDING.path(), DAY, Pilot.demolished(DAY));
        thenRefused(() -> decide(giveOpinion(Scope.WHOLE, "yizhong", "designer")), "building.demolished");
        thenRefused(() -> decide(spray(Scope.WHOLE, "W1")), "building.demolished");
        thenRefused(() -> apply(Scope.WHOLE), "building.demolished");
    }

    @Test
    void r6_windowsAreRecordedAsTheyWereFound() {
        assertThat(decide(spray(Scope.WHOLE, "W1")))
                .containsExactly(new WindowsSprayed(List.of(new WindowResult("W1", true))));
    }

    @Test
    void r6_moreWindowsThanRegisteredAreRefused() {
        var thirteen = Stream.iterate(1, n -> n + 1).limit(13).map(n -> "A" + n).toArray(String[]::new);
        sprayed(Stream.of(thirteen).map(w -> new WindowResult(w, false)).toArray(WindowResult[]::new));
        thenRefused(() -> decide(spray(Scope.WHOLE, "A14")), "R6.more-than-registered");
        assertThat(decide(spray(Scope.WHOLE, "A13"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WHOLE", "roof"})
    void thereAreThreeScopes(String scope) {
        var acceptance = Pilot.BUILDING.child("acceptance", scope);
        assertThatThrownBy(() -> new ApplyForCompletionAcceptance(act("donghu", "developer"), acceptance))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void windowsAreNamedOnceAndByAnId() {
        assertThatThrownBy(() -> spray(Scope.WHOLE, "W1", "W1")).hasMessageContaining("twice");
        assertThatThrownBy(() -> spray(Scope.WHOLE, "南窗")).hasMessageContaining("must be");
        assertThatThrownBy(() -> spray(Scope.WHOLE)).hasMessageContaining("1 to 500");
    }
}
