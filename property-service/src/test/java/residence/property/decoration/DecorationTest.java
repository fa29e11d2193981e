package residence.property.decoration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import residence.events.Act;
import residence.events.Actor;
import residence.events.BuildingEvent.BuildingDemolished;
import residence.events.DecorationEvent;
import residence.events.DecorationEvent.DecorationFiled;
import residence.events.DecorationEvent.Design;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.kit.testing.Known;
import residence.property.Estate;
import residence.property.decoration.Decoration.State;
import residence.property.decoration.DecorationCommand.FileDecoration;

/** R23: load-bearing structure can't be decorated away. The works are filed on 2027-02-01. */
class DecorationTest {
    private static final Subject DECORATION = Estate.DWELLING.child("decoration", "2027-1");
    private static final LocalDate FILED_ON = LocalDate.parse("2027-02-01");
    private static final LocalDate ENDS_ON = LocalDate.parse("2027-04-30");
    private static final Design DESIGN = new Design("sha256:" + "7".repeat(64), "guangyue", "A137015226");
    private static final State NONE = new Decoration.None();

    private final Known known = Estate.heard();

    @Test
    void r23_whatTouchesLoadBearingStructureNeedsADesignAndAPermit() {
        assertThat(codes(true, null, null)).containsExactly("R23.no-design", "R23.no-permit");
        assertThat(codes(true, DESIGN, null)).containsExactly("R23.no-permit");
        assertThat(codes(true, null, "许1")).containsExactly("R23.no-design");
        assertThat(decide(file(true, DESIGN, "许1"), NONE))
                .containsExactly(new DecorationFiled("拆除隔墙", FILED_ON, ENDS_ON, "luxi", true, DESIGN, "许1"));
    }

    @Test
    void r23_whatDoesNotNeedsNeither() {
        assertThat(decide(file(false, null, null), NONE))
                .containsExactly(new DecorationFiled("拆除隔墙", FILED_ON, ENDS_ON, "luxi", false, null, null));
    }

    @Test
    void itIsFiledBeforeItBegins() {
        assertThat(decide(starting(FILED_ON), NONE)).hasSize(1);
        thenRefused(starting(FILED_ON.minusDays(1)), NONE, "decoration.begun-before-filed");
    }

    /** Whatever day it is filed for. */
    @Test
    void whatIsToldAfterItBeganWasNotFiledBefore() {
        var toldOn = FILED_ON.plusDays(10);
        assertThat(decide(starting(toldOn, toldOn), NONE)).hasSize(1);
        thenRefused(starting(toldOn.minusDays(1), toldOn), NONE, "decoration.begun-before-filed");
    }

    @Test
    void itIsFiledOnceAndOfADwellingThatIsThere() {
        var filed = Decoration.evolve(
                NONE, (DecorationFiled) decide(starting(FILED_ON), NONE).getFirst());
        thenRefused(starting(FILED_ON), filed, "decoration.exists");
        var nowhere = of(Estate.BUILDING.dwelling("1", "9999").child("decoration", "1"), ENDS_ON);
        thenRefused(nowhere, NONE, "building.unknown-dwelling");
        known.knows(Estate.BUILDING.path(), "2027-01-31", new BuildingDemolished(FILED_ON, "拆除"));
        thenRefused(starting(FILED_ON), NONE, "building.demolished");
    }

    @Test
    void itsEndLiesAfterItsBeginningAndWithinFiveYears() {
        of(DECORATION, FILED_ON);
        of(DECORATION, FILED_ON.plusYears(5));
        for (var end : List.of(FILED_ON.minusDays(1), FILED_ON.plusYears(5).plusDays(1))) {
            assertThatIllegalArgumentException().isThrownBy(() -> of(DECORATION, end));
        }
    }

    @Test
    void aDesignIsNamedWhole() {
        for (var design : List.of(
                new Design("sha256:7", "guangyue", "A137015226"),
                new Design(DESIGN.digest(), "光岳", "A137015226"),
                new Design(DESIGN.digest(), "guangyue", " "))) {
            assertThatIllegalArgumentException().isThrownBy(() -> file(true, design, "许1"));
        }
    }

    private List<String> codes(boolean loadBearing, @Nullable Design design, @Nullable String permit) {
        try {
            decide(file(loadBearing, design, permit), NONE);
            return List.of();
        } catch (Refusal refusal) {
            return refusal.unmet().stream().map(Unmet::code).toList();
        }
    }

    private void thenRefused(FileDecoration command, State state, String code) {
        assertThatThrownBy(() -> decide(command, state)).hasMessageContaining(code);
    }

    private List<DecorationEvent> decide(FileDecoration command, State state) {
        return Decoration.decide(command, state, DecorationFacts.lookUp(command, state, known));
    }

    private static FileDecoration file(boolean loadBearing, @Nullable Design design, @Nullable String permit) {
        return new FileDecoration(act(), DECORATION, "拆除隔墙", FILED_ON, ENDS_ON, "luxi", loadBearing, design, permit);
    }

    private static FileDecoration starting(LocalDate startsOn) {
        return starting(startsOn, FILED_ON);
    }

    private static FileDecoration starting(LocalDate startsOn, LocalDate toldOn) {
        return new FileDecoration(act(toldOn), DECORATION, "铺地板", startsOn, ENDS_ON, null, false, null, null);
    }

    private static FileDecoration of(Subject decoration, LocalDate endsOn) {
        return new FileDecoration(act(), decoration, "铺地板", FILED_ON, endsOn, null, false, null, null);
    }

    private static Act act() {
        return act(FILED_ON);
    }

    private static Act act(LocalDate toldOn) {
        return new Act(
                new Actor("household", "owner", Estate.OWNER),
                FILED_ON,
                toldOn.atTime(9, 0).atZone(Act.ZONE).toInstant(),
                List.of());
    }
}
