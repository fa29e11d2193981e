package residence.kit.stream;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import residence.events.Service;
import residence.kit.command.Caller;
import residence.kit.stream.Parked.Cursor;
import residence.kit.web.Page;

/** What is parked, for operators: look at it, have it tried again, give it up. */
@RestController
@RequestMapping("/operator/parked")
class ParkedApi {
    private final StreamConsumers consumers;
    private final Parked parked;

    ParkedApi(StreamConsumers consumers, Parked parked) {
        this.consumers = consumers;
        this.parked = parked;
    }

    /** @param settled whether nothing of its key is parked afterwards */
    record Tried(boolean settled) {}

    @GetMapping
    Page<ParkedEvent> list(
            Caller caller, @RequestParam(defaultValue = "50") int limit, @RequestParam Optional<String> cursor) {
        Operators.only(caller, "ListParked");
        int size = Page.limit(limit);
        return Page.of(parked.page(cursor(cursor), size + 1), size, ParkedApi::cursor);
    }

    @PostMapping("/{consumer}/{service}/{position}/retry")
    Tried retry(
            Caller caller, @PathVariable String consumer, @PathVariable String service, @PathVariable long position) {
        Operators.only(caller, "RetryParked");
        return new Tried(consumers.retry(StreamConsumers.queue(find(consumer, service, position))));
    }

    @PostMapping("/{consumer}/{service}/{position}/discard")
    Tried discard(
            Caller caller, @PathVariable String consumer, @PathVariable String service, @PathVariable long position) {
        Operators.only(caller, "DiscardParked");
        return new Tried(consumers.discard(find(consumer, service, position), caller.account()));
    }

    private ParkedEvent find(String consumer, String service, long position) {
        return consumers
                .parked(consumer, Service.of(service), position)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Cursor cursor(Optional<String> cursor) {
        return cursor.map(text -> text.split(" "))
                .map(parts -> new Cursor(parts[0], parts[1], Long.parseLong(parts[2])))
                .orElse(new Cursor("", "", 0));
    }

    private static String cursor(ParkedEvent last) {
        return last.consumer() + " " + last.service().id() + " " + last.position();
    }
}
