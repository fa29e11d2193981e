package residence.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What the figures were measured on.
 *
 * @param load average over the last minute, when this was taken: above the number of cores the machine was busy with
 *     other things
 */
record Machine(String processor, int cores, long memoryMiB, String system, String java, double load) {

    static Machine present() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                line("/proc/cpuinfo", "model name"),
                system.getAvailableProcessors(),
                ((com.sun.management.OperatingSystemMXBean) system).getTotalMemorySize() >> 20,
                system.getName() + " " + system.getVersion(),
                Runtime.version().toString(),
                system.getSystemLoadAverage());
    }

    private static String line(String file, String key) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %d MiB, %s, Java %s, load average %.1f",
                processor,
                cores,
                memoryMiB,
                system,
                java,
                load);
    }
}
