package residence.benchmarks;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import residence.kit.command.Caller;

/** The floor of the HTTP figure: takes a command's body and token, does nothing, and answers as much as a command does. */
@RestController
class NoOp {
    private static final String REST = ".".repeat(140);

    /** @param read bytes of the body */
    record Nothing(String caller, String subject, int read, String rest) {}

    @PostMapping("/api/project/no-op/{number}")
    Nothing nothing(Caller caller, @PathVariable String number, @RequestBody byte[] body) {
        return new Nothing(caller.account(), number, body.length, REST);
    }
}
