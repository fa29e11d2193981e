package residence.quality.siteopenday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import residence.events.Act;
import residence.events.Actor;
import residence.events.Entry;
import residence.events.Refusal;
import residence.events.SiteOpenDayEvent;
import residence.events.SiteOpenDayEvent.OpenDayHeld;
import residence.events.SiteOpenDayEvent.OpinionAnswered;
import residence.events.SiteOpenDayEvent.OpinionGiven;
import residence.events.Subject;
import residence.events.Unmet;
import residence.kit.testing.Known;
import residence.quality.Pilot;
import residence.quality.siteopenday.SiteOpenDayCommand.AnswerOpinion;
import residence.quality.siteopenday.SiteOpenDayCommand.GiveOpinion;
import residence.quality.siteopenday.SiteOpenDayCommand.HoldOpenDay;

/** What is recorded of an open day, and in which order; the day is 2026-03-14 (S0 二(四)2, S1 二(二), S2 16). */
class SiteOpenDayTest {
    private static final Subject OPEN_DAY = new Subject("openday/P1-1");
    private static final Subject PROJECT = new Subject(Pilot.PROJECT);
    private static final String DAY = "2026-03-14";
    private static final String PHOTO = "sha256:" + "ab".repeat(32);

    private final Known known = Pilot.heard();

    @Test
    void anOpenDayIsShownByAPhotoAndRecordedOnce() {
        thenRefused(() -> decide(hold(List.of(), Pilot.BUILDING)), "open-day.photo-missing");
        var held = new OpenDayHeld(PROJECT, List.of(Pilot.BUILDING), 46, LocalDate.parse(DAY));
        assertThat(decide(hold(List.of(PHOTO), Pilot.BUILDING))).containsExactly(held);
        tells(held);
        thenRefused(() -> decide(hold(List.of(PHOTO), Pilot.BUILDING)), "open-day.held");
    }

    @Test
    void onlyBuildingsOfTheProjectAreShown() {
        known.knows("building/B9", "2024-11-01", Pilot.buildingOf("project/P9"));
        thenRefused(
                () -> decide(
                        hold(List.of(PHOTO), Pilot.BUILDING, new Subject("building/B9"), new Subject("building/X"))),
                "open-day.unknown-place",
                "open-day.unknown-place");
    }

    @Test
    void nothingIsShownOrSaidOfABuildingFromTheDayOnWhichItWasDemolished() {
        known.knows(Pilot.BUILDING.path(), "2026-03-15", Pilot.demolished("2026-03-15"));
        assertThat(decide(hold(List.of(PHOTO), Pilot.BUILDING))).hasSize(1);
        held();
        assertThat(decide(give("O-1", Pilot.DWELLING, DAY))).hasSize(1);
        thenRefused(() -> decide(give("O-1", Pilot.DWELLING, "2026-03-15")), "building.demolished");
    }

    @Test
    void everythingUnmetIsListedAtOnce() {
        held();
        thenRefused(
                () -> decide(hold(List.of(), new Subject("building/X"))),
                "open-day.held",
                "open-day.photo-missing",
                "open-day.unknown-place");
    }

    @Test
    void anOpinionIsItsGiversAndSaysNotWhoseDwellingIsWhich() {
        thenRefused(() -> decide(give("O-1", Pilot.DWELLING, DAY)), "open-day.not-held");
        held();
        assertThat(decide(give("O-1", Pilot.DWELLING, DAY)))
                .containsExactly(new OpinionGiven("O-1", "p-wang", "窗台下有裂缝"));
        given("O-1");
        thenRefused(() -> decide(give("O-1", Pilot.DWELLING, DAY)), "open-day.opinion-given");
        assertThat(decide(give("O-2", Pilot.DWELLING, DAY))).hasSize(1);
    }

    @Test
    void nothingIsSaidBeforeTheDay() {
        held();
        thenRefused(() -> decide(give("O-1", Pilot.DWELLING, "2026-03-13")), "open-day.before-held");
        given("O-1");
        thenRefused(() -> decide(answer("O-1", "2026-03-13")), "open-day.before-held");
        assertThat(decide(answer("O-1", DAY))).hasSize(1);
    }

    @Test
    void whoBoughtInAnotherProjectSaysItThere() {
        held();
        known.knows("building/B9", "2024-11-01", Pilot.buildingOf("project/P9"));
        thenRefused(
                () -> decide(give("O-1", new Subject("building/B9").dwelling("1", "1502"), DAY)),
                "open-day.unknown-place");
        thenRefused(() -> decide(give("O-1", Pilot.BUILDING.dwelling("1", "9999"), DAY)), "open-day.unknown-place");
    }

    @Test
    void eachOpinionIsAnsweredOnce() {
        thenRefused(() -> decide(answer("O-1", DAY)), "open-day.not-held");
        held();
        thenRefused(() -> decide(answer("O-1", DAY)), "open-day.opinion-not-given");
        given("O-1");
        given("O-2");
        assertThat(decide(answer("O-1", DAY))).containsExactly(new OpinionAnswered("O-1", "已重新抹灰"));
        tells(new OpinionAnswered("O-1", "已重新抹灰"));
        thenRefused(() -> decide(answer("O-1", DAY)), "open-day.opinion-answered");
        assertThat(decide(answer("O-2", DAY))).hasSize(1);
    }

    @Test
    void anOpinionIsNotAnsweredBeforeItWasGiven() {
        held();
        known.knows(OPEN_DAY.path(), "2026-03-20", new OpinionGiven("O-1", "p-wang", "窗台下有裂缝"));
        thenRefused(() -> decide(answer("O-1", "2026-03-19")), "open-day.answered-before-given");
        assertThat(decide(answer("O-1", "2026-03-20"))).hasSize(1);
    }

    /** It was voided that it was held: what was said there, was said nowhere. */
    @Test
    void anOpenDayThatWasVoidedMayBeRecordedAnew() {
        given("O-1");
        tells(new OpinionAnswered("O-1", "已重新抹灰"));
        assertThat(state()).isEqualTo(new SiteOpenDay.NotHeld());
        assertThat(SiteOpenDay.concerns(state())).isEmpty();
        assertThat(decide(hold(List.of(PHOTO), Pilot.BUILDING))).hasSize(1);
        held();
        assertThat(SiteOpenDay.concerns(state())).containsExactly(PROJECT);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 100_001})
    void visitorsAreCounted(int visitors) {
        assertThatThrownBy(() -> new HoldOpenDay(act(DAY), OPEN_DAY, PROJECT, List.of(Pilot.BUILDING), visitors))
                .hasMessageContaining("visitors");
        assertThat(new HoldOpenDay(act(DAY), OPEN_DAY, PROJECT, List.of(Pilot.BUILDING), 0).visitors())
                .isZero();
    }

    @Test
    void buildingsAreNamedAndADwellingIsNone() {
        assertThatThrownBy(() -> hold(List.of())).hasMessageContaining("1 to 200");
        assertThatThrownBy(() -> hold(List.of(), Pilot.DWELLING)).hasMessageContaining("buildings must be");
        assertThatThrownBy(() -> hold(List.of(), Pilot.BUILDING, Pilot.BUILDING))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> give("O-1", Pilot.BUILDING, DAY)).hasMessageContaining("dwelling must be");
    }

    private void held() {
        tells(new OpenDayHeld(PROJECT, List.of(Pilot.BUILDING), 46, LocalDate.parse(DAY)));
    }

    private void given(String id) {
        tells(new OpinionGiven(id, "p-wang", "窗台下有裂缝"));
    }

    private void tells(SiteOpenDayEvent event) {
        known.knows(OPEN_DAY.path(), DAY, event);
    }

    private SiteOpenDay.State state() {
        return known.entries(OPEN_DAY, SiteOpenDayEvent.class).stream()
                .map(Entry::body)
                .reduce((SiteOpenDay.State) new SiteOpenDay.NotHeld(), SiteOpenDay::evolve, (one, other) -> other);
    }

    private List<SiteOpenDayEvent> decide(SiteOpenDayCommand command) {
        return SiteOpenDay.decide(command, state(), SiteOpenDayFacts.lookUp(command, state(), known));
    }

    private static void thenRefused(ThrowingCallable command, String... codes) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.unmet())
                                .extracting(Unmet::code)
                                .containsExactly(codes));
    }

    private static HoldOpenDay hold(List<String> photos, Subject... buildings) {
        return new HoldOpenDay(act(DAY, photos), OPEN_DAY, PROJECT, List.of(buildings), 46);
    }

    private static GiveOpinion give(String id, Subject dwelling, String day) {
        return new GiveOpinion(act(day), OPEN_DAY, id, dwelling, "窗台下有裂缝");
    }

    private static AnswerOpinion answer(String id, String day) {
        return new AnswerOpinion(act(day), OPEN_DAY, id, "已重新抹灰");
    }

    private static Act act(String day) {
        return act(day, List.of());
    }

    private static Act act(String day, List<String> evidence) {
        var on = LocalDate.parse(day);
        var at = on.atTime(20, 0).atZone(Act.ZONE).toInstant();
        return new Act(new Actor("household", "buyer", "p-wang"), on, at, evidence);
    }
}
