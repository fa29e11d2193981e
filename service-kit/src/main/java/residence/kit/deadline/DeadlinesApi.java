package residence.kit.deadline;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.kit.command.Caller;
import residence.kit.stream.Operators;
import residence.kit.web.Page;

/** Deadlines that failed, for operators: look at them, and have them tried again once the cause is mended. */
@RestController
@RequestMapping("/operator/deadlines")
class DeadlinesApi {
    private final DeadlineTable table;
    private final Deadlines deadlines;

    DeadlinesApi(DeadlineTable table, Deadlines deadlines) {
        this.table = table;
        this.deadlines = deadlines;
    }

    /** @param reopened how many will be tried again */
    record Retried(int reopened) {}

    /** The oldest; what is tried again leaves the list, so there is no page behind. */
    @GetMapping("/failed")
    List<DeadlineTable.Failed> failed(Caller caller, @RequestParam(defaultValue = "50") int limit) {
        Operators.only(caller, "ListFailedDeadlines");
        return table.failed(Page.limit(limit));
    }

    @PostMapping("/failed/retry")
    Retried retry(Caller caller) {
        Operators.only(caller, "RetryFailedDeadlines");
        return new Retried(deadlines.retryFailed());
    }
}
