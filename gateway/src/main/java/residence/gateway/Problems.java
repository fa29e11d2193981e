package residence.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Says a {@link Problem} as RFC 9457 has it, in the caller's language. */
@Component
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_SECONDS = "2";
    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** What became of a request that could not be forwarded. */
    ServerResponse answer(Throwable failure, ServerRequest request) {
        Problem problem = of(failure);
        var language = language(request.servletRequest());
        LOG.warn("{} {}: {}", request.method(), request.path(), failure.toString());
        return ServerResponse.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .headers(headers -> retryLater(problem, headers))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(problem.in(language));
    }

    /** For filters, which stand before any handler. */
    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = language(request);
        response.setStatus(problem.status().value());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(problem.in(language)));
    }

    private static Problem of(Throwable failure) {
        return causes(failure)
                .map(Problems::direct)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(Problem.BAD_ANSWER);
    }

    private static @Nullable Problem direct(Throwable cause) {
        return switch (cause) {
            case BodyLimit.Exceeded _ -> Problem.BODY_TOO_LARGE;
            case ConnectException _, ConnectTimeoutException _, UnknownHostException _ -> Problem.SERVICE_DOWN;
            case ConnectionRequestTimeoutException _ -> Problem.SERVICE_DOWN;
            case SocketTimeoutException _ -> Problem.SERVICE_SLOW;
            default -> null;
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(10);
    }

    private static void retryLater(Problem problem, HttpHeaders headers) {
        if (problem == Problem.SERVICE_DOWN) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
    }

    /** Chinese unless English is what the caller reads, as in every service. */
    private static Locale language(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            var spoken = header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return spoken == null ? Locale.CHINESE : spoken;
        } catch (IllegalArgumentException unreadable) {
            return Locale.CHINESE;
        }
    }
}
