package residence.record.webhooks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import residence.events.Unmet;

/**
 * The hosts that the operator allows webhooks to be sent to. Nothing else is ever fetched because somebody gave its address
 * (architecture, section 9).
 */
final class AllowedHosts {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> hosts;

    AllowedHosts(Collection<String> hosts) {
        this.hosts = hosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst(":443$", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What speaks against sending anything there. */
    Stream<Unmet> unmet(URI url) {
        boolean safe = url.getScheme().equalsIgnoreCase("https") || local(url);
        String host = host(url);
        return Stream.of(
                        Unmet.when(!safe, "webhook.not-https"),
                        Unmet.when(!hosts.contains(host), "webhook.host-not-allowed", "host", host))
                .flatMap(unmet -> unmet);
    }

    /**
     * Asked before each attempt: the host is still allowed, and its name does not lead into a network of ours. The JVM
     * keeps a name's addresses for some seconds, so the connection goes to those that were looked at; beyond that, nothing
     * inside has the certificate of an allowed host.
     *
     * @throws IOException where that is not so
     */
    void check(URI url) throws IOException {
        if (unmet(url).findAny().isPresent()) {
            throw new IOException("the host is not allowed");
        }
        if (!local(url)) {
            for (InetAddress address : InetAddress.getAllByName(url.getHost())) {
                requirePublic(address);
            }
        }
    }

    private static void requirePublic(InetAddress address) throws IOException {
        if (!isPublic(address)) {
            throw new IOException("the host has a private address");
        }
    }

    private static boolean local(URI url) {
        return LOOPBACK.contains(url.getHost().toLowerCase(Locale.ROOT));
    }

    private static String host(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return url.getPort() == -1 || url.getPort() == 443 ? host : host + ":" + url.getPort();
    }

    /** Whether it is an address of the public internet (the registries of RFC 6890). */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return bytes.length == 4 ? isPublic(address, first, second, bytes[2]) : isGlobal(first, second, bytes);
    }

    private static boolean isPublic(InetAddress v4, int first, int second, int third) {
        boolean carriers = first == 100 && second >= 64 && second < 128;
        boolean protocols = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean special = protocols || first == 198 && (second & 0xfe) == 18;
        boolean inside = v4.isLoopbackAddress() || v4.isLinkLocalAddress() || v4.isSiteLocalAddress();
        return !inside && !carriers && !special && first != 0 && first < 224;
    }

    /** 2000::/3 without Teredo and 6to4, which lead on to any IPv4 address. */
    private static boolean isGlobal(int first, int second, byte[] v6) {
        boolean teredo = first == 0x20 && second == 1 && v6[2] == 0 && v6[3] == 0;
        return (first & 0xe0) == 0x20 && !teredo && !(first == 0x20 && second == 2);
    }
}
