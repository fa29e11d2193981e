package residence.gateway;

import java.net.URI;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** What the gateway itself may have to say; its texts stand in {@code problems.properties}. */
enum Problem {
    NOT_FOUND(HttpStatus.NOT_FOUND),
    NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    TOKEN(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    BAD_ANSWER(HttpStatus.BAD_GATEWAY),
    SERVICE_DOWN(HttpStatus.SERVICE_UNAVAILABLE),
    SERVICE_SLOW(HttpStatus.GATEWAY_TIMEOUT);

    /** English, whatever the machine's own language is. */
    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final HttpStatus status;

    Problem(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** Stable, the same in every language: {@code gateway.body-too-large}. */
    String code() {
        return "gateway." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ProblemDetail in(Locale language) {
        var texts = ResourceBundle.getBundle("problems", language, ENGLISH_ELSE);
        var detail = ProblemDetail.forStatusAndDetail(status, texts.getString(code() + ".detail"));
        detail.setType(URI.create("urn:residence:problem:" + code()));
        detail.setTitle(texts.getString(code() + ".title"));
        detail.setProperty("code", code());
        return detail;
    }
}
