package residence.standalone.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who comes in at the MQTT broker: a service, and the gateways of each property company of the sample, named as its organisation. Made at random
 * on the first start, and kept in a file that nobody else can read.
 */
public record MqttPasswords(Map<String, String> byName) {
    private static final int BYTES = 16;
    private static final String BETWEEN = ":";

    public static MqttPasswords keptIn(Path file, String service) {
        var companies = Account.sample().stream()
                .filter(account -> account.role().equals("property-company"))
                .map(Account::organisation);
        try {
            var known = Files.exists(file) ? read(file) : new TreeMap<String, String>();
            var random = new SecureRandom();
            Stream.concat(Stream.of(service), companies)
                    .forEach(name -> known.computeIfAbsent(name, _ -> made(random)));
            SecretFile.write(file, text(known));
            return new MqttPasswords(Map.copyOf(known));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split(BETWEEN, 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (_, last) -> last, TreeMap::new));
    }

    private static String made(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String text(Map<String, String> passwords) {
        return passwords.entrySet().stream()
                .map(one -> one.getKey() + BETWEEN + one.getValue() + "\n")
                .collect(Collectors.joining());
    }

    public String of(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }
}
