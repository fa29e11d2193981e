package residence.warranty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.Structure;
import residence.events.FigureKey;
import residence.events.Part;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.Subject;
import residence.kit.testing.Known;

/** A thousand dwellings in 25 buildings, over 25 years in which the platform was down twice for months. */
public final class Town {
    public static final LocalDate START = LocalDate.of(2026, Month.SEPTEMBER, 1);
    public static final LocalDate END = START.plusYears(25);
    public static final int BUILDINGS = 25;
    public static final int DWELLINGS = 40;

    /** Five months; and eleven, in which whole revisit windows lie. */
    public static final Predicate<LocalDate> DOWN =
            day -> between(day, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 7, 31))
                    || between(day, LocalDate.of(2031, 12, 1), LocalDate.of(2032, 10, 31));

    private static final ProfileEnacted FIGURES = figures().profile();

    private Town() {}

    private static boolean between(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** L1's floors and the 1998 minimum (R11). */
    private static Figures figures() {
        var figures = Figures.northern()
                .builder(Part.FOUNDATION, "design-life")
                .builder(Part.MAIN_STRUCTURE, "design-life")
                .builder(Part.HEATING, "2 seasons")
                .builder(Part.COOLING, "2 seasons")
                .owner(Part.ROOF_WATERPROOFING, "P3Y")
                .owner(Part.DRAINS, "P2M")
                .owner(Part.LAMPS_AND_SWITCHES, "P6M")
                .owner(Part.HEATING, "1 season")
                .owner(Part.COOLING, "1 season")
                .with(FigureKey.REPAIR_ASSIGN_DAYS, "3")
                .with(FigureKey.REPAIR_COMPLETE_DAYS, "7")
                .with(FigureKey.REPAIR_DEEMED_DAYS, "14");
        Stream.of(Part.ROOF_WATERPROOFING, Part.WET_ROOM_WATERPROOFING, Part.EXTERNAL_WALL_WATERPROOFING)
                .forEach(part -> figures.builder(part, "P5Y"));
        Stream.of(Part.ELECTRICS, Part.CONCEALED_PIPES, Part.EXPOSED_PIPES, Part.EQUIPMENT, Part.DECORATION)
                .forEach(part -> figures.builder(part, "P2Y"));
        Stream.of(Part.PLASTER_AND_FLOORS, Part.DOORS_AND_WINDOWS, Part.SANITARY_WARE)
                .forEach(part -> figures.owner(part, "P1Y"));
        return figures;
    }

    public static Subject building(int number) {
        return Subject.of("building", "T" + number);
    }

    public static Subject dwelling(int building, int number) {
        return building(building).dwelling("1", unit(number));
    }

    /** What the service has heard of a building: its figures, its project and itself. */
    public static Known heardOf(int building) {
        return new Known()
                .knows("region/000000/profile/baseline", "2000-01-30", FIGURES)
                .knows(Pilot.PROJECT.path(), "2024-09-20", Pilot.REGISTERED)
                .knows(building(building).path(), "2024-11-01", built());
    }

    private static BuildingRegistered built() {
        var dwellings = IntStream.range(0, DWELLINGS)
                .mapToObj(number ->
                        new Dwelling("1", unit(number), 1 + number / 4, new BigDecimal("118.6"), List.of(), 6))
                .toList();
        return new BuildingRegistered(Pilot.PROJECT, "1", "1号楼", Structure.SHEAR_WALL, 50, 10, 1, 12, dwellings);
    }

    private static String unit(int number) {
        return 1 + number / 4 + "0" + (1 + number % 4);
    }
}
