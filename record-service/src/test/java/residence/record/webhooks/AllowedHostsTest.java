package residence.record.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import residence.events.Unmet;

/** Nothing is sent but where the operator allows it. */
class AllowedHostsTest {
    private final AllowedHosts hosts = new AllowedHosts(List.of(
            "Hooks.Example.com",
            "other.example.com:8443",
            "localhost:9090",
            "[::1]:9090",
            "10.0.0.5",
            "plain.example.com:443"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.com/notices",
                "https://HOOKS.example.com:443/",
                "https://other.example.com:8443/",
                "https://plain.example.com/",
                "https://plain.example.com:443/",
                "http://localhost:9090/",
                "http://[::1]:9090/"
            })
    void whatTheOperatorListsIsAllowed(String url) {
        assertThat(hosts.unmet(URI.create(url))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/",
                "https://hooks.example.com.evil.com/",
                "https://hooks.example.com:8443/",
                "https://other.example.com/",
                "https://localhost:9091/",
                "http://127.0.0.1:9090/"
            })
    void anyOtherHostOrPortIsNot(String url) {
        assertThat(hosts.unmet(URI.create(url))).extracting(Unmet::code).containsExactly("webhook.host-not-allowed");
        assertThatThrownBy(() -> hosts.check(URI.create(url))).isInstanceOf(IOException.class);
    }

    @Test
    void onlyLoopbackSpeaksHttp() {
        assertThat(hosts.unmet(URI.create("http://hooks.example.com/")))
                .extracting(Unmet::code)
                .containsExactly("webhook.not-https");
    }

    @Test
    void aHostThatLeadsIntoAPrivateNetworkIsNotSentToEvenWhereItIsListed() {
        assertThatThrownBy(() -> hosts.check(URI.create("https://10.0.0.5/"))).hasMessageContaining("private");
        assertThatCode(() -> hosts.check(URI.create("http://localhost:9090/"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.0.255",
                "192.0.2.0",
                "192.0.2.255",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2001::1",
                "2002:a00:1::",
                "fc00::1",
                "fd12::1",
                "fe80::1",
                "ff02::1"
            })
    void whatIsNotOfThePublicInternetIsPrivate(String address) throws UnknownHostException {
        assertThat(AllowedHosts.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "191.255.255.255",
                "192.0.1.0",
                "192.0.3.0",
                "192.0.66.2",
                "192.1.0.1",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:db8::1",
                "2400:3200::1"
            })
    void theRestIsPublic(String address) throws UnknownHostException {
        assertThat(AllowedHosts.isPublic(InetAddress.getByName(address))).isTrue();
    }
}
