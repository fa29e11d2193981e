package residence.events;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.EvidenceGrade;
import residence.events.BuildingEvent.Structure;
import residence.events.CheckUpEvent.CheckUpPerformed;
import residence.events.CheckUpEvent.Finding;
import residence.events.CheckUpEvent.Grade;
import residence.events.CompletionAcceptanceEvent.WindowResult;
import residence.events.CompletionAcceptanceEvent.WindowsSprayed;
import residence.events.DeviceEvent.DeviceInstalled;
import residence.events.DeviceEvent.DeviceServiced;
import residence.events.DeviceEvent.Threshold;
import residence.events.HousingProgrammeEvent.ProgressReported;
import residence.events.LandParcelEvent.LandParcelListed;
import residence.events.MaterialBatchEvent.Kind;
import residence.events.MaterialBatchEvent.Material;
import residence.events.MaterialBatchEvent.MaterialBatchReceived;
import residence.events.UnitInspectionEvent.ItemResult;
import residence.events.UnitInspectionEvent.Layer;
import residence.events.UnitInspectionEvent.PondingTested;
import residence.events.UnitInspectionEvent.SheetFilled;
import residence.events.UnitInspectionEvent.SheetItem;

/** What a command would not take, a correction does not bring in; each field on both sides of its bound. */
class EventRangesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 8, 1);
    private static final Instant NOON = Instant.parse("2026-08-01T04:00:00Z");

    @TestFactory
    Stream<DynamicTest> whatLiesWithinIsTaken() {
        return Stream.of(
                        area("0.01"),
                        area("10000000"),
                        quantity("0.001"),
                        quantity("1000000000"),
                        ponding(NOON.plusSeconds(1)),
                        sheet(SheetItem.ENERGY, SheetItem.HEATING),
                        windows("w1", "w2"),
                        checkUp(new Finding(Part.FOUNDATION, Grade.SOUND, "无沉降")),
                        progress(0),
                        progress(100_000_000),
                        building(200, 20, 1),
                        building(1, 0, 1),
                        admitted(null, 7),
                        admitted(7, 7),
                        device(1, thresholds(50)),
                        device(10_080),
                        device(60, new Threshold("TEMP", BigDecimal.ONE, BigDecimal.ZERO)),
                        serviced(),
                        serviced(new Threshold("TEMP", Threshold.MOST, null)),
                        serviced(new Threshold("TEMP", null, Threshold.MOST.negate())))
                .map(event -> DynamicTest.dynamicTest(
                        event.toString(), () -> assertThatCode(event::check).doesNotThrowAnyException()));
    }

    @TestFactory
    Stream<DynamicTest> whatLiesOutsideIsNot() {
        return Stream.of(
                        area("0"),
                        area("10000000.01"),
                        quantity("-1"),
                        quantity("1000000000.1"),
                        ponding(NOON),
                        sheet(),
                        sheet(SheetItem.ENERGY, SheetItem.ENERGY),
                        windows(),
                        windows("w1", "w1"),
                        checkUp(),
                        progress(-1),
                        progress(100_000_001),
                        building(201, 20, 1),
                        building(200, 21, 1),
                        building(0, 0, 0),
                        building(1, 0, 2),
                        admitted(6, 7),
                        admitted(201, 7),
                        device(0),
                        device(10_081),
                        device(60, thresholds(51)),
                        device(60, new Threshold("TEMP", BigDecimal.ONE, BigDecimal.ONE)),
                        serviced(new Threshold("TEMP", null, null)),
                        serviced(new Threshold("室温", BigDecimal.ONE, null)),
                        serviced(new Threshold("TEMP", Threshold.MOST.add(BigDecimal.ONE), null)),
                        serviced(
                                new Threshold("TEMP", BigDecimal.ONE, null),
                                new Threshold("TEMP", BigDecimal.TEN, null)))
                .map(event -> DynamicTest.dynamicTest(
                        event.toString(),
                        () -> assertThatIllegalArgumentException().isThrownBy(event::check)));
    }

    private static DomainEvent area(String squareMetres) {
        return new LandParcelListed("371502", "湖南路北", new BigDecimal(squareMetres), true, List.of());
    }

    private static DomainEvent quantity(String tonnes) {
        var rebar = new Material("热轧带肋钢筋", "HRB400E", "石横特钢", "鲁西钢材", "25A0317-2");
        return new MaterialBatchReceived(
                new Subject("project/P1"), Kind.STRUCTURAL, rebar, new BigDecimal(tonnes), "t", List.of(), DAY);
    }

    private static DomainEvent ponding(Instant end) {
        return new PondingTested("bath", Layer.SURFACE, NOON, end, false);
    }

    private static DomainEvent sheet(SheetItem... items) {
        return new SheetFilled(
                Stream.of(items).map(item -> new ItemResult(item, true, null)).toList(), DAY);
    }

    private static DomainEvent windows(String... windows) {
        return new WindowsSprayed(Stream.of(windows)
                .map(window -> new WindowResult(window, false))
                .toList());
    }

    private static DomainEvent checkUp(Finding... findings) {
        return new CheckUpPerformed(List.of(findings), Grade.DANGEROUS);
    }

    private static DomainEvent progress(int completed) {
        return new ProgressReported("511725", 2022, completed);
    }

    private static DomainEvent building(int above, int below, int storey) {
        var dwelling = new Dwelling("1", "101", storey, BigDecimal.TEN, List.of(), 1);
        return new BuildingRegistered(
                new Subject("project/P1"), "1", "1号楼", Structure.FRAME, 50, above, below, 0, List.of(dwelling));
    }

    private static DomainEvent admitted(@Nullable Integer above, int storey) {
        var dwelling = new Dwelling("1", "101", storey, null, List.of(), null);
        return new BuildingAdmitted(
                "371502", "柳园小区", "3号楼", 2003, null, null, null, above, "房屋台账", EvidenceGrade.COPY, List.of(dwelling));
    }

    private static DomainEvent device(int alarmWindowMinutes, Threshold... thresholds) {
        return new DeviceInstalled(
                new Subject("building/B1"),
                Part.COMMON_EQUIPMENT,
                DeviceKind.LIFT,
                "三菱",
                alarmWindowMinutes,
                List.of(thresholds),
                null,
                null);
    }

    private static DomainEvent serviced(Threshold... thresholds) {
        return new DeviceServiced("换油", List.of(thresholds));
    }

    private static Threshold[] thresholds(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> new Threshold("T-" + i, BigDecimal.ONE, null))
                .toArray(Threshold[]::new);
    }
}
