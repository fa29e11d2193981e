package residence.kit.stream;

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
import residence.kit.web.Cursor;
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
            Caller caller,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") Cursor cursor) {
        Operators.only(caller, "ListParked");
        int size = Page.limit(limit);
        return Page.of(parked.page(place(cursor), size + 1), size, ParkedApi::cursor);
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

    private static Parked.Cursor place(Cursor cursor) {
        return cursor.read(
                3,
                new Parked.Cursor("", "", 0),
                key -> new Parked.Cursor(key.get(0), key.get(1), Long.parseLong(key.get(2))));
    }

    private static Cursor cursor(ParkedEvent last) {
        return Cursor.after(last.consumer(), last.service().id(), last.position());
    }
}
