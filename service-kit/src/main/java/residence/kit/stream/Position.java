package residence.kit.stream;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Utils;
import residence.events.Service;
import residence.events.Subject;

/**
 * A place in what a service publishes. Written {@code quality/7=1234}, several of them with commas: what a command's
 * answer carries as {@code Residence-Position} and a query sends back as {@code Residence-After}.
 *
 * @param partition of the service's topic
 * @param position in the service's store
 */
public record Position(Service service, int partition, long position) {
    /** Fixed for ever: a key stays in its partition. */
    public static final int PARTITIONS = 12;

    private static final Pattern SHAPE = Pattern.compile("([a-z]+)/(\\d{1,2})=(\\d{1,18})");

    public static Position of(Service service, Subject key, long position) {
        return new Position(service, partition(key), position);
    }

    /** The partition of a key: murmur2, as Kafka's own producers place it. */
    public static int partition(Subject key) {
        return Utils.toPositive(Utils.murmur2(key.path().getBytes(StandardCharsets.UTF_8))) % PARTITIONS;
    }

    /** @throws IllegalArgumentException where {@code text} is not a list of positions */
    public static List<Position> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Position::parse)
                .toList();
    }

    public static String list(List<Position> positions) {
        return positions.stream().map(Position::toString).collect(Collectors.joining(", "));
    }

    private static Position parse(String text) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) >= PARTITIONS) {
            throw new IllegalArgumentException("'" + text + "' is not a position like quality/7=1234");
        }
        return new Position(
                Service.of(parts.group(1)), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3)));
    }

    @Override
    public String toString() {
        return service.id() + "/" + partition + "=" + position;
    }
}
