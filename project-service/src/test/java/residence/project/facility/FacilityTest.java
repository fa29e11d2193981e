package residence.project.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static residence.project.Refusals.refused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import residence.events.Act;
import residence.events.FacilityEvent;
import residence.events.FacilityEvent.FacilityCompleted;
import residence.events.FacilityEvent.FacilityHandedOver;
import residence.events.FacilityEvent.FacilityRequired;
import residence.events.FacilityEvent.Kind;
import residence.events.LandParcelEvent.Condition;
import residence.events.LandParcelEvent.LandParcelListed;
import residence.events.ProjectEvent.Phase;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.Subject;
import residence.project.Acts;
import residence.project.Ledger;
import residence.project.facility.Facility.State;
import residence.project.facility.Facility.Unrequired;
import residence.project.facility.FacilityCommand.CompleteFacility;
import residence.project.facility.FacilityCommand.HandOverFacility;
import residence.project.facility.FacilityCommand.RequireFacility;

/** R21, this side of the acceptance: what a phase has to have, that it stands, and who has it since. */
class FacilityTest {
    private static final Subject PARCEL = Subject.of("parcel", "P1");
    private static final Subject PROJECT = Subject.of("project", "JSW");
    private static final Subject KINDERGARTEN = PROJECT.child("facility", "KG");
    private static final FacilityRequired REQUIRED =
            new FacilityRequired("1", Kind.KINDERGARTEN, "金水湾幼儿园", "six-classes", null);
    private static final FacilityCompleted COMPLETED = new FacilityCompleted(LocalDate.of(2026, 8, 18), "6班，2160平方米");
    private static final FacilityHandedOver HANDED_OVER = new FacilityHandedOver("jiaotiju");

    private final Ledger ledger = new Ledger();

    @Test
    void r21_aFacilityIsRequiredWithAPhaseOfTheProject() {
        registered();
        listed("six-classes");
        assertThat(decide(require("1", "six-classes", null))).containsExactly(REQUIRED);
        refused(() -> decide(require("3", "six-classes", null)), "project.unknown-phase");
    }

    @Test
    void r21_theConditionIsOneThatTheParcelWasLastListedWith() {
        registered();
        listed("six-classes");
        assertThat(decide(require("1", "six-classes", "聊建字〔2024〕17号 二(一)3"))).hasSize(1);
        listed("nine-classes");
        refused(() -> decide(require("1", "six-classes", null)), "facility.no-such-condition");
    }

    @Test
    void r21_anotherPaperMayAskForIt() {
        registered();
        listed();
        assertThat(decide(require("2", null, "建字第371500202400117号")))
                .containsExactly(new FacilityRequired("2", Kind.KINDERGARTEN, "金水湾幼儿园", null, "建字第371500202400117号"));
    }

    @Test
    void somethingMustAskForIt() {
        assertThatThrownBy(() -> require("1", null, null)).hasMessageContaining("condition or clause");
    }

    @Test
    void r21_allThatIsWrongWithARequirementIsToldAtOnce() {
        registered();
        listed();
        refused(
                () -> decide(require("3", "six-classes", null), REQUIRED),
                "facility.already-required",
                "project.unknown-phase",
                "facility.no-such-condition");
    }

    @Test
    void aProjectThatIsNotRegisteredHasNoFacilities() {
        refused(() -> decide(require("1", null, "建字第1号")), "not-heard.project");
    }

    @ParameterizedTest
    @MethodSource("begun")
    void r21_aFacilityIsRequiredOnce(List<FacilityEvent> before) {
        registered();
        var again = require("1", null, "建字第1号");
        refused(() -> decide(again, before.toArray(FacilityEvent[]::new)), "facility.already-required");
    }

    static Stream<List<FacilityEvent>> begun() {
        return Stream.of(List.of(REQUIRED), List.of(REQUIRED, COMPLETED), List.of(REQUIRED, COMPLETED, HANDED_OVER));
    }

    @Test
    void r21_itIsCompleteWithEvidenceOnly() {
        assertThat(decide(complete("2026-08-18", "sha256:" + "ab".repeat(32)), REQUIRED))
                .containsExactly(COMPLETED);
        refused(() -> decide(complete("2026-08-18"), REQUIRED), "facility.evidence-missing");
    }

    @Test
    void r21_whatIsNotRequiredIsNotCompleted() {
        refused(() -> decide(complete("2026-08-18")), "facility.not-required");
    }

    @Test
    void r21_itIsCompletedOnce() {
        refused(() -> decide(complete("2026-08-19"), REQUIRED, COMPLETED), "facility.already-complete");
        refused(() -> decide(complete("2026-08-19"), REQUIRED, COMPLETED, HANDED_OVER), "facility.already-complete");
    }

    @Test
    void r21_itIsHandedOverOnTheDayItWasCompletedOrLater() {
        ledger.with(KINDERGARTEN, "2026-08-18", COMPLETED);
        assertThat(decide(handOver("2026-08-18"), REQUIRED, COMPLETED)).containsExactly(HANDED_OVER);
        refused(() -> decide(handOver("2026-08-17"), REQUIRED, COMPLETED), "facility.dated-before");
    }

    @Test
    void r21_itIsCompletedOnTheDayItWasRequiredOrLater() {
        ledger.with(KINDERGARTEN, "2026-08-18", REQUIRED);
        var proof = "sha256:" + "ab".repeat(32);
        assertThat(decide(complete("2026-08-18", proof), REQUIRED)).containsExactly(COMPLETED);
        refused(() -> decide(complete("2026-08-17", proof), REQUIRED), "facility.dated-before");
        refused(() -> decide(complete("2026-08-17"), REQUIRED), "facility.evidence-missing", "facility.dated-before");
    }

    @Test
    void r21_itIsRequiredOfAProjectThatIsRegisteredByThatDay() {
        registered("2024-10-29");
        refused(() -> decide(require("1", null, "建字第1号")), "not-heard.project");
    }

    @Test
    void r21_theConditionIsOneOfThatDay() {
        registered("2024-10-28");
        listedOn("2024-10-29", "six-classes");
        refused(() -> decide(require("1", "six-classes", null)), "facility.no-such-condition");
        listedOn("2024-10-28", "six-classes");
        assertThat(decide(require("1", "six-classes", null))).containsExactly(REQUIRED);
    }

    @Test
    void r21_onlyWhatIsCompleteIsHandedOver() {
        refused(() -> decide(handOver("2026-08-18")), "facility.not-required");
        refused(() -> decide(handOver("2026-08-18"), REQUIRED), "facility.not-complete");
    }

    @Test
    void r21_itIsHandedOverOnce() {
        refused(() -> decide(handOver("2026-08-20"), REQUIRED, COMPLETED, HANDED_OVER), "facility.already-handed-over");
    }

    @Test
    void r21_aRequirementAfterAVoidedOneIsMetAnew() {
        registered();
        var requirement = require("1", null, "建字第1号");
        assertThat(decide(requirement, COMPLETED, HANDED_OVER)).hasSize(1);
        refused(() -> decide(handOver("2026-08-18"), COMPLETED, REQUIRED), "facility.not-complete");
    }

    private void registered() {
        registered("2024-10-15");
    }

    private void registered(String day) {
        var phases = List.of(new Phase("1", "一期"), new Phase("2", "二期"));
        ledger.with(PROJECT, day, new ProjectRegistered("金水湾", PARCEL, "371502", "donghu", phases));
    }

    private void listed(String... conditions) {
        listedOn("2024-06-20", conditions);
    }

    private void listedOn(String day, String... conditions) {
        var all = Stream.of(conditions)
                .map(code -> new Condition(code, "配建幼儿园一所", "规划条件 三"))
                .toList();
        ledger.with(PARCEL, day, new LandParcelListed("371502", "湖南路北", BigDecimal.TEN, true, all));
    }

    private List<FacilityEvent> decide(FacilityCommand command, FacilityEvent... before) {
        var state = Stream.of(before).reduce((State) new Unrequired(), Facility::evolve, (left, right) -> right);
        return Facility.decide(command, state, FacilityFacts.lookUp(command, state, ledger));
    }

    private static RequireFacility require(String phase, @Nullable String condition, @Nullable String clause) {
        var act = Acts.on("2024-10-28", Acts.authority("planning"));
        return new RequireFacility(act, KINDERGARTEN, phase, Kind.KINDERGARTEN, "金水湾幼儿园", condition, clause);
    }

    private static CompleteFacility complete(String day, String... evidence) {
        var act = Acts.on(day, Acts.developer("donghu"));
        var shown = new Act(act.actor(), act.occurredOn(), act.at(), List.of(evidence));
        return new CompleteFacility(shown, KINDERGARTEN, "6班，2160平方米");
    }

    private static HandOverFacility handOver(String day) {
        return new HandOverFacility(Acts.on(day, Acts.developer("donghu")), KINDERGARTEN, "jiaotiju");
    }
}
