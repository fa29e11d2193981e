package residence.warranty.warranty;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import residence.events.FigureKey;
import residence.events.Part;
import residence.events.Standards;
import residence.events.StandardsEvent.Figure;

/**
 * A heating or cooling season 供热期、供冷期 of a region.
 *
 * @param first its first day
 * @param last its last day, of the next year where it lies before the first
 */
record Season(MonthDay first, MonthDay last) {

    /** The season by which {@code part} is warranted; empty where the profile has no such season. */
    static Optional<Season> of(Part part, Standards standards) {
        return switch (part) {
            case HEATING -> of(standards, FigureKey.HEATING_SEASON_START, FigureKey.HEATING_SEASON_END);
            case COOLING -> of(standards, FigureKey.COOLING_SEASON_START, FigureKey.COOLING_SEASON_END);
            case FOUNDATION,
                    MAIN_STRUCTURE,
                    ROOF_WATERPROOFING,
                    EXTERNAL_WALL_WATERPROOFING,
                    BASEMENT_WATERPROOFING,
                    COMMON_EQUIPMENT,
                    WET_ROOM_WATERPROOFING,
                    CONCEALED_PIPES,
                    EXPOSED_PIPES,
                    ELECTRICS,
                    EQUIPMENT,
                    PLASTER_AND_FLOORS,
                    DOORS_AND_WINDOWS,
                    SANITARY_WARE,
                    DRAINS,
                    LAMPS_AND_SWITCHES,
                    DECORATION -> Optional.empty();
        };
    }

    private static Optional<Season> of(Standards standards, String first, String last) {
        return standards
                .figure(first)
                .flatMap(from -> standards.figure(last).map(until -> new Season(day(from), day(until))));
    }

    private static MonthDay day(Figure figure) {
        return MonthDay.parse("--" + figure.value());
    }

    /**
     * The last day of the {@code number}th whole season from {@code start} on. A season that had begun before
     * {@code start} is covered but not counted: the statute promises whole seasons, and what the owner did not have
     * from its first day was not whole. One that begins on {@code start} itself is.
     */
    LocalDate lastDayOf(int number, LocalDate start) {
        int year = first.atYear(start.getYear()).isBefore(start) ? start.getYear() + 1 : start.getYear();
        int lastYear = year + number - 1;
        return last.atYear(last.isBefore(first) ? lastYear + 1 : lastYear);
    }
}
