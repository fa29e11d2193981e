package residence.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import residence.kit.problem.Problem;
import residence.kit.problem.ProblemWriter;

/** What the security filters turn away, told as a problem like any other. */
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
    private final ProblemWriter writer;

    SecurityProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        writer.write(problem(request, refused), request, response);
    }

    private static Problem problem(HttpServletRequest request, AuthenticationException refused) {
        return switch (refused) {
            case IssuerUnreachable _ -> Problem.of(503, "issuer-unreachable").retryAfter(5);
            case MalformedClaims claims -> challenge("claims", true).naming("claim", claims.claim());
            default -> challenge(bearer(request) ? "token" : "unauthenticated", bearer(request));
        };
    }

    private static Problem challenge(String code, boolean sent) {
        return Problem.of(401, code).header("WWW-Authenticate", sent ? "Bearer error=\"invalid_token\"" : "Bearer");
    }

    private static boolean bearer(HttpServletRequest request) {
        return request.getHeader("Authorization") != null;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        writer.write(Problem.of(403, "forbidden"), request, response);
    }

    /** Paths and parameters that no honest client sends (a NUL, a backslash, a path that climbs). */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        writer.write(Problem.of(400, "bad-request"), request, response);
    }
}
