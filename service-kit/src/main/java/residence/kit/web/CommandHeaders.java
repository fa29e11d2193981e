package residence.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import residence.kit.DerivedId;
import residence.kit.command.Caller;
import residence.kit.problem.Correlation;
import residence.kit.reading.Faults;

/**
 * What a command's headers say.
 *
 * @param commandId follows from the caller's account and {@code Idempotency-Key}, so that a repeat is known as one;
 *     random without a key
 * @param correlationId {@code Residence-Correlation}, else the command's id
 * @param expectedVersion {@code If-Match}, or null
 * @param requestHash of a request with a key; null without one
 * @param traceparent W3C trace context, or null
 * @param person the reference in whose relation the caller acts, or null
 */
record CommandHeaders(
        UUID commandId,
        UUID correlationId,
        @Nullable Long expectedVersion,
        byte @Nullable [] requestHash,
        @Nullable String traceparent,
        @Nullable String person) {
    static final String KEY = "Idempotency-Key";
    static final String VERSION = "If-Match";
    static final String PERSON = "Residence-Person";

    private static final UUID NAMESPACE = UUID.fromString("5a0b4a5e-6f0d-4f6e-9d0c-3c1b6f1f7a52");
    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7E]{1,200}");
    private static final Pattern ENTITY_TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");
    private static final Pattern TRACE = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    static CommandHeaders read(HttpServletRequest request, byte[] body, Caller caller, Faults faults) {
        String key = single(request, KEY, faults);
        if (key != null && !PRINTABLE.matcher(key).matches()) {
            faults.add(KEY, "not-key");
        }
        UUID commandId = key == null ? UUID.randomUUID() : DerivedId.of(NAMESPACE, caller.account() + "\n" + key);
        return new CommandHeaders(
                commandId,
                correlation(request, commandId, faults),
                version(request, faults),
                key == null ? null : hash(request, body),
                traceparent(request),
                person(request, caller, faults));
    }

    private static UUID correlation(HttpServletRequest request, UUID commandId, Faults faults) {
        String given = single(request, Correlation.HEADER, faults);
        if (given != null && Correlation.given(request).isEmpty()) {
            faults.add(Correlation.HEADER, "not-uuid");
        }
        return Correlation.given(request).orElse(commandId);
    }

    private static @Nullable Long version(HttpServletRequest request, Faults faults) {
        String given = single(request, VERSION, faults);
        if (given == null) {
            return null;
        }
        var tag = ENTITY_TAG.matcher(given);
        if (!tag.matches()) {
            faults.add(VERSION, "not-version");
            return null;
        }
        return Long.valueOf(tag.group(1));
    }

    /** The same key may only ever come with the same request. */
    private static byte[] hash(HttpServletRequest request, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            String line = request.getMethod() + " " + request.getRequestURI() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A trace context that can't be read is as good as none (W3C Trace Context, 3.2.2). */
    private static @Nullable String traceparent(HttpServletRequest request) {
        String given = request.getHeader("traceparent");
        return given != null && TRACE.matcher(given).matches() ? given : null;
    }

    /** Who has several relations says in which one this happens: an entry names one person, and the right one. */
    private static @Nullable String person(HttpServletRequest request, Caller caller, Faults faults) {
        String given = single(request, PERSON, faults);
        if (given != null && !caller.persons().contains(given)) {
            faults.add(PERSON, "not-yours");
        }
        if (given == null && caller.persons().size() > 1) {
            faults.add(PERSON, "which-person");
        }
        return given == null && caller.persons().size() == 1 ? caller.persons().getFirst() : given;
    }

    private static @Nullable String single(HttpServletRequest request, String name, Faults faults) {
        List<String> values = Collections.list(request.getHeaders(name));
        if (values.size() > 1) {
            faults.add(name, "repeated");
        }
        return values.isEmpty() ? null : values.getFirst();
    }
}
