package residence.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the record: an event with its envelope. On the wire and in the store it is a CloudEvents 1.0
 * structured JSON document, see {@link EventJson}.
 *
 * @param id derived from the command's id (UUIDv5 of command id and index), so a repeat finds its own events
 * @param service the service that recorded it
 * @param subject what it is about
 * @param key the partition key: everything of one key stays in order (building, else community, project,
 *     parcel, region)
 * @param occurredOn the business date in Asia/Shanghai
 * @param recordedAt stamped by the store as it appends, microseconds, grows with the position;
 *     {@link Instant#EPOCH} while it is a draft
 * @param correlationId the same for everything that one request set off
 * @param causationId the event that a reaction answered; null where a person acted
 * @param concerns other subjects that it touches
 * @param basis the entries it relied on
 * @param evidence SHA-256 digests of photos and papers
 * @param body what happened
 */
public record Entry<E extends DomainEvent>(
        UUID id,
        Service service,
        Subject subject,
        Subject key,
        LocalDate occurredOn,
        Instant recordedAt,
        UUID correlationId,
        @Nullable UUID causationId,
        Actor actor,
        List<Subject> concerns,
        List<UUID> basis,
        List<String> evidence,
        E body) {

    public Entry {
        concerns = List.copyOf(concerns);
        basis = List.copyOf(basis);
        evidence = List.copyOf(evidence);
    }

    /** The stable type name: {@code residence.warranty.RepairRequested.v1}. */
    public String type() {
        return EventCatalogue.typeOf(service, body.getClass());
    }

    /** The latest business day of these; null where there is none. */
    public static @Nullable LocalDate lastDay(Stream<? extends Entry<?>> entries) {
        return entries.<LocalDate>map(Entry::occurredOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** An entry about an earlier day than the one it was recorded on. */
    public boolean late() {
        return occurredOn.isBefore(LocalDate.ofInstant(recordedAt, Act.ZONE));
    }

    public Entry<E> recordedAt(Instant stamp) {
        return new Entry<>(
                id,
                service,
                subject,
                key,
                occurredOn,
                stamp,
                correlationId,
                causationId,
                actor,
                concerns,
                basis,
                evidence,
                body);
    }

    /** The same envelope with another body and business date: how a correction takes an entry's place. */
    public <R extends DomainEvent> Entry<R> with(R replacement, LocalDate on) {
        return new Entry<>(
                id,
                service,
                subject,
                key,
                on,
                recordedAt,
                correlationId,
                causationId,
                actor,
                concerns,
                basis,
                evidence,
                replacement);
    }
}
