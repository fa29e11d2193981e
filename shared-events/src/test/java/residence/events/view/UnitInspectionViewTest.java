package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import residence.events.PartyRole;
import residence.events.Subject;
import residence.events.UnitInspectionEvent;
import residence.events.UnitInspectionEvent.ItemResult;
import residence.events.UnitInspectionEvent.Layer;
import residence.events.UnitInspectionEvent.LoadTest;
import residence.events.UnitInspectionEvent.LoadTested;
import residence.events.UnitInspectionEvent.PondingTested;
import residence.events.UnitInspectionEvent.SheetFilled;
import residence.events.UnitInspectionEvent.SheetItem;
import residence.events.UnitInspectionEvent.UnitInspectionPassed;
import residence.events.UnitInspectionEvent.UnitInspectionSigned;

/** Card and list show whose signatures cover what was found (R7). */
class UnitInspectionViewTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final UnitInspectionSigned DEVELOPER = new UnitInspectionSigned(PartyRole.DEVELOPER, "donghu");
    private static final UnitInspectionSigned SUPERVISOR = new UnitInspectionSigned(PartyRole.SUPERVISOR, "zhengda");

    @ParameterizedTest
    @MethodSource("results")
    void r7_aResultTakesTheSignaturesBeforeItAway(UnitInspectionEvent result) {
        assertThat(parties(DEVELOPER, result)).isEmpty();
        assertThat(parties(DEVELOPER, result, SUPERVISOR)).containsExactly(PartyRole.SUPERVISOR);
    }

    @Test
    void r7_theSignaturesOfTheRoundThatPassedStay() {
        assertThat(parties(DEVELOPER, SUPERVISOR, new UnitInspectionPassed()))
                .containsExactly(PartyRole.DEVELOPER, PartyRole.SUPERVISOR);
    }

    static Stream<UnitInspectionEvent> results() {
        return Stream.of(
                new PondingTested(
                        "bath",
                        Layer.SURFACE,
                        Instant.parse("2026-05-30T00:00:00Z"),
                        Instant.parse("2026-05-31T00:00:00Z"),
                        false),
                new LoadTested("bath", LoadTest.WATER, true, DAY),
                new SheetFilled(List.of(new ItemResult(SheetItem.ENERGY, true, null)), DAY));
    }

    private static Stream<PartyRole> parties(UnitInspectionEvent... events) {
        var inspection =
                new Seen<>(UnitInspectionView.VIEW, Subject.of("building", "B1").dwelling("1", "1502"));
        UnitInspectionView seen = null;
        for (var event : events) {
            seen = inspection.on(DAY.toString(), event);
        }
        return Objects.requireNonNull(seen).signatures().stream().map(UnitInspectionView.Signature::party);
    }
}
