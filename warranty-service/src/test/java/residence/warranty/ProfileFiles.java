package residence.warranty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import residence.events.EventJson;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Level;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.StandardsEvent.Reach;
import residence.events.Subject;
import tools.jackson.databind.JsonNode;

/** The profiles that are on file, as they are enacted. */
public final class ProfileFiles {
    public static final Subject NATION = new Subject("region/000000/profile/statutory-baseline");
    public static final Subject SHANDONG = new Subject("region/370000/profile/warranty-2022");

    private ProfileFiles() {}

    public static ProfileEnacted of(Subject profile) {
        var region = profile.root().id();
        var json = read("../project-service/src/main/resources/profiles/" + region + "." + profile.id() + ".json");
        return new ProfileEnacted(
                profile.id(),
                region,
                region.equals("000000") ? Level.NATION : Level.PROVINCE,
                Reach.valueOf(json.get("reach").asString()),
                json.get("title").asString(),
                json.get("document").asString(),
                LocalDate.parse(json.get("validFrom").asString()),
                null,
                figures(json.get("figures")));
    }

    private static List<Figure> figures(JsonNode figures) {
        return StreamSupport.stream(figures.spliterator(), false)
                .map(figure -> new Figure(
                        figure.get("key").asString(),
                        figure.get("value").asString(),
                        figure.has("unit") ? figure.get("unit").asString() : null,
                        figure.get("clause").asString()))
                .toList();
    }

    private static JsonNode read(String file) {
        try {
            return EventJson.mapper().readTree(Files.readString(Path.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
