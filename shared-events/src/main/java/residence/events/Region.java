package residence.events;

import java.util.List;
import java.util.stream.Stream;
import residence.events.StandardsEvent.Level;

/** Which region lies in which, by their division codes (GB/T 2260): province, city, county, two digits each. */
public final class Region {
    public static final String NATION = "000000";

    private Region() {}

    /** What the codes of all that lies in it begin with: {@code 3715} of {@code 371500}; the nation's is empty. */
    public static String stem(String region) {
        return region.replaceFirst("(00)+$", "");
    }

    /** Whether {@code code} is the region's own or lies in it. */
    public static boolean covers(String region, String code) {
        return code.startsWith(stem(region));
    }

    /** The region itself, its city, its province, the nation: {@code 371502 371500 370000 000000}, each once. */
    public static List<String> around(String region) {
        return Stream.of(Level.values())
                .map(level -> at(level, region))
                .distinct()
                .toList()
                .reversed();
    }

    /** The jurisdiction of that level around the region; of a county's the region itself. */
    public static String at(Level level, String region) {
        return switch (level) {
            case NATION -> NATION;
            case PROVINCE -> region.substring(0, 2) + "0000";
            case CITY -> region.substring(0, 4) + "00";
            case COUNTY -> region;
        };
    }
}
