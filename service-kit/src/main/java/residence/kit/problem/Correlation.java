package residence.kit.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One id for all that a request sets off: the caller's {@value #HEADER}, or a new one. It stands in each log line, in
 * the answer, and in every entry that comes of it.
 */
public final class Correlation extends OncePerRequestFilter {
    public static final String HEADER = "Residence-Correlation";

    private static final String ATTRIBUTE = Correlation.class.getName();
    private static final String LOG_FIELD = "correlation";
    private static final Pattern UUID_SHAPE =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** The request's; every request that passed the filter has one. */
    public static UUID of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof UUID id
                ? id
                : given(request).orElseGet(UUID::randomUUID);
    }

    /** The one the caller sent, where it is a UUID. */
    public static Optional<UUID> given(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HEADER))
                .filter(text -> UUID_SHAPE.matcher(text).matches())
                .map(UUID::fromString);
    }

    /** From here on the request goes under this id. */
    public static void assign(HttpServletRequest request, HttpServletResponse response, UUID id) {
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id.toString());
        MDC.put(LOG_FIELD, id.toString());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable String outer = MDC.get(LOG_FIELD);
        assign(request, response, of(request));
        try {
            chain.doFilter(request, response);
        } finally {
            restore(outer);
        }
    }

    private static void restore(@Nullable String outer) {
        if (outer == null) {
            MDC.remove(LOG_FIELD);
        } else {
            MDC.put(LOG_FIELD, outer);
        }
    }
}
