package residence.project.standards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import residence.events.EventJson;
import residence.events.Region;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.Subject;
import residence.project.Acts;
import residence.project.Ledger;
import residence.project.standards.Standards.Draft;
import residence.project.standards.StandardsCommand.EnactProfile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Enacts files of profiles, each named {@code <region>.<profile>.json} and the body of an enact-profile: the nation's
 * first, because its terms are the others' floors, then the provinces', then the cities'.
 */
public final class ProfileFiles {
    private static final Path FOLDER = Path.of("src/main/resources/profiles");
    private static final JsonMapper MAPPER = EventJson.mapper();

    /** What was enacted, and whatever a test puts beside it. */
    public final Ledger ledger = new Ledger();

    public List<ProfileEnacted> enactAll() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted(Comparator.comparing(ProfileFiles::depth).thenComparing(Path::getFileName))
                    .map(this::enact)
                    .toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    public ProfileEnacted enact(Path file) {
        var command = command(file);
        var facts = StandardsFacts.lookUp(command, new Draft(), ledger);
        var enacted =
                (ProfileEnacted) Standards.decide(command, new Draft(), facts).getFirst();
        ledger.with(command.subject(), command.act().occurredOn().toString(), enacted);
        return enacted;
    }

    private static int depth(Path file) {
        return Region.stem(region(file)).length();
    }

    private static String region(Path file) {
        return file.getFileName().toString().split("\\.")[0];
    }

    /** As the shell makes it: subject from the path, act from token and body, the rest from the body. */
    private static EnactProfile command(Path file) {
        var body = (ObjectNode) MAPPER.readTree(file.toFile());
        var day = LocalDate.parse(body.remove("occurredOn").asString());
        var profile = file.getFileName().toString().split("\\.")[1];
        body.set("act", MAPPER.valueToTree(Acts.on(day.toString(), Acts.authority("housing"))));
        body.put(
                "subject",
                Subject.of("region", region(file)).child("profile", profile).path());
        return MAPPER.treeToValue(body, EnactProfile.class);
    }
}
