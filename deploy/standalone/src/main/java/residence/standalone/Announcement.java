package residence.standalone;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import residence.standalone.sample.Sample;

/** What is printed for the person at the desk. */
final class Announcement {
    private Announcement() {}

    static String started(Platform platform, Settings settings, Duration took) {
        var durability = Stream.of("fsync", "synchronous_commit", "full_page_writes")
                .map(setting -> setting + "=" + platform.show(setting))
                .collect(Collectors.joining(" "));
        return """

                Residence Record runs, started in %.1f s.
                  gateway     %s   (ready: %2$s/actuator/health/readiness, interfaces: %2$s/openapi)
                  services    %s   (loopback only; metrics at /actuator/prometheus)
                  readings    tcp://127.0.0.1:%d   (MQTT, residence/<company>/telemetry; passwords in %s)
                  tokens      %2$s/oauth2/token   (make token USER=developer-shuicheng)
                  data        %s
                  PostgreSQL  says %s
                  clock       %s""".formatted(
                        took.toMillis() / 1000.0,
                        settings.gateway(),
                        services(settings),
                        settings.mqttPort(),
                        settings.mqttPasswords(),
                        settings.data(),
                        durability,
                        clock(platform));
    }

    static String ready(Sample sample, Platform platform, Settings settings) {
        return "\nThe sample is there; the clock: " + clock(platform) + "\n\n"
                + sample.afterwards().replace("%gateway%", settings.gateway());
    }

    private static String services(Settings settings) {
        return IntStream.range(0, Applications.NAMES.size())
                .mapToObj(i -> Applications.NAMES.get(i) + " :" + settings.servicePort(i + 1))
                .collect(Collectors.joining("  "));
    }

    private static String clock(Platform platform) {
        var clock = platform.clock();
        return clock.released() ? "the machine's own" : "simulated, stands at " + clock.today();
    }
}
