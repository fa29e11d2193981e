package residence.events;

import java.math.BigDecimal;
import java.util.List;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.Room;

/**
 * The shape of a building's list of dwellings: at most 2000, each once by entrance and number (two entrances both have a
 * 1502), with a floor area of more than 0 and at most 5000 m2, at most 40 rooms and 100 windows. A building is registered
 * with one dwelling or more, and nothing of them left out, each with a wet room among its rooms, as every dwelling has a
 * bathroom (GB 50096-2011 5.1.1, 5.4.1); it is admitted with what its source says.
 */
public final class Dwellings {
    private static final int MOST = 2000;
    private static final int MOST_ROOMS = 40;
    private static final BigDecimal LARGEST = new BigDecimal("5000");

    private Dwellings() {}

    /** @throws IllegalArgumentException where anything is out of shape or left out; the sentence names the dwelling */
    public static List<Dwelling> planned(List<Dwelling> dwellings, int storeysBelow, int storeysAbove) {
        Require.range("number of dwellings", dwellings.size(), 1, MOST);
        dwellings.forEach(Dwellings::complete);
        return known(dwellings, storeysBelow, storeysAbove);
    }

    /** @throws IllegalArgumentException where anything that is said is out of shape; the sentence names the dwelling */
    public static List<Dwelling> known(List<Dwelling> dwellings, int storeysBelow, int storeysAbove) {
        Require.range("number of dwellings", dwellings.size(), 0, MOST);
        dwellings.forEach(dwelling -> check(dwelling, storeysBelow, storeysAbove));
        return Require.eachOnce("dwellings", dwellings, Dwellings::name);
    }

    private static void complete(Dwelling dwelling) {
        var name = name(dwelling);
        Require.check(dwelling.storey() != null, "storey of dwelling " + name + " must be given");
        Require.check(dwelling.areaSquareMetres() != null, "areaSquareMetres of dwelling " + name + " must be given");
        Require.check(dwelling.windows() != null, "windows of dwelling " + name + " must be given");
        Require.check(!dwelling.rooms().isEmpty(), "rooms of dwelling " + name + " must be given");
        Require.check(
                dwelling.rooms().stream().anyMatch(Room::wet), "rooms of dwelling " + name + " must have a wet one");
    }

    private static void check(Dwelling dwelling, int storeysBelow, int storeysAbove) {
        Require.id("dwellings.entrance", dwelling.entrance());
        Require.id("dwellings.unit", dwelling.unit());
        var name = name(dwelling);
        Require.rangeIfSaid("storey of dwelling " + name, dwelling.storey(), -storeysBelow, storeysAbove);
        Require.rangeIfSaid("windows of dwelling " + name, dwelling.windows(), 0, 100);
        var area = dwelling.areaSquareMetres();
        Require.check(
                area == null || area.signum() > 0 && area.compareTo(LARGEST) <= 0,
                "areaSquareMetres of dwelling " + name + " must be more than 0 and at most 5000");
        rooms(name, dwelling.rooms());
    }

    private static void rooms(String dwelling, List<Room> rooms) {
        Require.range("number of rooms of dwelling " + dwelling, rooms.size(), 0, MOST_ROOMS);
        rooms.forEach(room -> {
            Require.id("rooms.id", room.id());
            Require.text("rooms.name", room.name());
        });
        Require.eachOnce("rooms of dwelling " + dwelling, rooms, Room::id);
    }

    private static String name(Dwelling dwelling) {
        return dwelling.entrance() + "/" + dwelling.unit();
    }
}
