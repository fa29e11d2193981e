package residence.standalone;

import java.util.List;
import java.util.Map;

/** A building that stood before the record began, as the housing department admits it. */
final class Buildings {
    private Buildings() {}

    static String admission(String building) {
        return "/api/project/buildings/" + building + "/admit-building";
    }

    static Map<String, Object> old() {
        return Map.ofEntries(
                Map.entry("region", "371502"),
                Map.entry("community", "Hubin Estate"),
                Map.entry("name", "Building 3"),
                Map.entry("builtYear", 2003),
                Map.entry("structure", "BRICK_CONCRETE"),
                Map.entry("designLifeYears", 50),
                Map.entry("storeysAbove", 6),
                Map.entry("source", "ledger of 2023, row 17"),
                Map.entry("grade", "COPY"),
                Map.entry("dwellings", List.of(dwelling())));
    }

    private static Map<String, Object> dwelling() {
        return Map.of(
                "entrance",
                "1",
                "unit",
                "101",
                "storey",
                1,
                "areaSquareMetres",
                88.5,
                "rooms",
                List.of(),
                "windows",
                4);
    }
}
