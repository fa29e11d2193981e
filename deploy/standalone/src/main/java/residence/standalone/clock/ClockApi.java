package residence.standalone.clock;

import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For operators of a standalone platform; there is no such address elsewhere. */
@RestController
@ConditionalOnBean(SimulatedClock.class)
@RequestMapping("/operator/clock")
public class ClockApi {
    private final SimulatedClock clock;
    private final TimeTravel travel;

    ClockApi(SimulatedClock clock, TimeTravel travel) {
        this.clock = clock;
        this.travel = travel;
    }

    /** @param to a day from today on */
    public record Move(LocalDate to) {}

    /** @param simulated whether it stands still until it is moved */
    public record Shown(LocalDate today, boolean simulated) {}

    @GetMapping
    Shown shown() {
        return new Shown(clock.today(), !clock.released());
    }

    @PostMapping
    Shown move(@RequestBody Move move) {
        travel.moveTo(move.to());
        return shown();
    }

    @ExceptionHandler
    ProblemDetail refused(IllegalArgumentException reason) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, reason.getMessage());
        problem.setProperty("code", "clock.not-moved");
        return problem;
    }
}
