package residence.benchmarks;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A project with buildings that stand to be planned, registered through the public API. */
final class Site {
    private static final String DWELLING = """
            {"entrance": "1", "unit": "%d01", "storey": %d, "areaSquareMetres": 120, "windows": 8,
             "rooms": [{"id": "living", "name": "起居室", "wet": false}, {"id": "bath", "name": "卫生间", "wet": true}]}""";

    private final RunningService project;
    private final String planner;
    private final String developer;

    /** @param planner token of the planning department; @param developer token of the developer {@code D-BENCH} */
    Site(RunningService project, String planner, String developer) {
        this.project = project;
        this.planner = planner;
        this.developer = developer;
    }

    /** Registers {@code building/B0}, {@code building/B1} ... with six dwellings each. */
    void build(int buildings) throws IOException {
        try (var connection = new Connection(project.port())) {
            send(connection, planner, "parcels/L1/list-land-parcel", HttpFigure.LAND);
            send(connection, planner, "parcels/L1/transfer-land", """
                    {"mode": "AUCTION", "transferee": "D-BENCH", "contractNumber": "C-1"}""");
            send(connection, developer, "projects/P1/register-project", """
                    {"name": "锦绣东昌", "parcel": "parcel/L1", "phases": [{"id": "1", "name": "一期"}]}""");
            for (int building = 0; building < buildings; building++) {
                send(connection, developer, "buildings/B" + building + "/register-building", building());
            }
        }
    }

    private static void send(Connection connection, String token, String path, String json) throws IOException {
        connection
                .exchange(Request.post("/api/project/" + path, token, json).bytes())
                .expect(201);
    }

    private static String building() {
        return """
                {"project": "project/P1", "phase": "1", "name": "1号楼", "structure": "SHEAR_WALL",
                 "designLifeYears": 50, "storeysAbove": 6, "storeysBelow": 1, "commonWindows": 10,
                 "dwellings": [%s]}""".formatted(IntStream.rangeClosed(1, 6)
                .mapToObj(storey -> DWELLING.formatted(storey, storey))
                .collect(Collectors.joining(", ")));
    }
}
