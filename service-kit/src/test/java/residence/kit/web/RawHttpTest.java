package residence.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import residence.kit.testing.TestIssuer;

/** What no HTTP library would send, against the real server. */
class RawHttpTest extends OverHttp {
    @LocalServerPort
    int port;

    private String answer(String head, String body) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            String request = head + "\r\nHost: localhost\r\nConnection: close\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/warranty/trees?yard=%zz",
                "/api/warranty/trees?yard=%",
                "/api/warranty/trees?yard=%ff%fe",
                "/api/warranty/trees?yard=%ed%a0%80",
                "/api/warranty/trees/%ff",
                "/api/warranty/trees/%00",
                "/api/warranty/trees/..%2f..%2fetc",
                "/api/warranty/trees/../../../etc/passwd",
                "/api/warranty//trees/T",
                "/api/warranty/trees/T;x=1",
                "/api/warranty/trees/%E6%A0%91",
                "/api/warranty/trees?limit=-1&yard=_",
                "/api/warranty/trees?limit=99999999999&yard=Y",
                "/error",
                "*",
                "http://elsewhere.test/"
            })
    void anAddressIsNeverOurFault(String uri) throws IOException {
        assertThat(status(answer("GET " + uri + " HTTP/1.1", "\r\n"))).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 10\r\n\r\n{}",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\n{}",
                "Content-Length: -1\r\n\r\n{}",
                "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                "Content-Length: 9999999999\r\n\r\n{}",
                "Content-Length: 2\r\nIf-Match: \"9999999999999999999\"\r\n\r\n{}",
                "Content-Length: 2\r\nIf-Match: \"1\"\r\nIf-Match: \"2\"\r\n\r\n{}",
                "Content-Length: 2\r\nAccept-Language: ;;;q=\u00ff\r\nIf-Match: x\r\n\r\n{}",
                "Content-Length: 2\r\nAccept: ;;\r\n\r\n{}"
            })
    void aBodyIsNeverOurFault(String rest) throws IOException {
        String head = "POST " + FELL + " HTTP/1.1\r\nAuthorization: " + TestIssuer.bearer(DEVELOPER)
                + "\r\nContent-Type: application/json";
        assertThat(status(answer(head, rest))).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND", "PATCH", "OPTIONS"})
    void anotherMethodIsNeverOurFault(String method) throws IOException {
        assertThat(status(answer(method + " " + FELL + " HTTP/1.1", "Content-Length: 0\r\n\r\n")))
                .isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;charset=nonsense", "application/", "\u00ff"})
    void aContentTypeIsNeverOurFault(String type) throws IOException {
        String head = "POST " + FELL + " HTTP/1.1\r\nAuthorization: " + TestIssuer.bearer(DEVELOPER);
        assertThat(status(answer(head, "Content-Type: " + type + "\r\nContent-Length: 2\r\n\r\n{}")))
                .isEqualTo(415);
    }
}
