package residence.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.web.servlet.HandlerInterceptor;
import residence.kit.problem.Invalid;
import residence.kit.stream.Position;
import residence.kit.stream.Watermarks.Reached;

/**
 * People see what they just wrote: a query that sends back the {@code Residence-Position} of a command's answer as
 * {@value #HEADER} waits, bounded, until what it shows has come that far.
 */
final class AfterWriting implements HandlerInterceptor {
    static final String HEADER = "Residence-After";

    /** Enough for a page that shows what several commands have done. */
    private static final int MOST = 20;

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Sight sight;
    private final Duration patience;

    AfterWriting(Sight sight, Duration patience) {
        this.sight = sight;
        this.patience = patience;
    }

    /** What was written can't be shown, yet or until an operator has looked at it. */
    static final class Unseen extends RuntimeException {
        private final boolean parked;

        Unseen(String positions, Reached reached) {
            super(positions);
            this.parked = reached == Reached.PARKED;
        }

        boolean parked() {
            return parked;
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String header = request.getHeader(HEADER);
        if (header == null || !READING.contains(request.getMethod())) {
            return true;
        }
        var positions = positions(header);
        var reached = sight.await(positions, patience);
        if (reached != Reached.YES) {
            throw new Unseen(Position.list(positions), reached);
        }
        return true;
    }

    private static List<Position> positions(String header) {
        try {
            var positions = Position.list(header);
            if (positions.isEmpty() || positions.size() > MOST) {
                throw Invalid.of(HEADER, "not-position", "most", MOST);
            }
            return positions;
        } catch (IllegalArgumentException e) {
            throw Invalid.of(HEADER, "not-position", "most", MOST);
        }
    }
}
