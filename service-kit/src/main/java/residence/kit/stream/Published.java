package residence.kit.stream;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import residence.events.EventJson;
import residence.events.Service;
import residence.kit.store.Recorded;

/**
 * An entry as it stands in a topic: the stored bytes under their key, and in headers where they stand.
 *
 * @param offset in the partition
 * @param position in the service's store
 * @param previous the position before it in the same partition, 0 where it is the first: who has not read that one has
 *     not read all
 */
record Published(
        Service service,
        int partition,
        long offset,
        long position,
        long previous,
        String key,
        byte[] bytes,
        @Nullable String traceparent) {

    private static final String POSITION = "position";
    private static final String PREVIOUS = "previous";
    private static final String TRACEPARENT = "traceparent";

    static ProducerRecord<String, byte[]> record(String topic, int partition, long previous, Recorded recorded) {
        var record =
                new ProducerRecord<>(topic, partition, recorded.entry().key().path(), recorded.bytes());
        put(record.headers(), "content-type", "application/cloudevents+json");
        put(record.headers(), POSITION, String.valueOf(recorded.position()));
        put(record.headers(), PREVIOUS, String.valueOf(previous));
        put(record.headers(), TRACEPARENT, recorded.traceparent());
        return record;
    }

    static Published from(Service service, ConsumerRecord<String, byte[]> record) {
        return new Published(
                service,
                record.partition(),
                record.offset(),
                position(record),
                number(record.headers(), PREVIOUS),
                record.key(),
                record.value(),
                text(record.headers(), TRACEPARENT));
    }

    static long position(ConsumerRecord<String, byte[]> record) {
        return number(record.headers(), POSITION);
    }

    /** @throws residence.events.UnknownEventType where this software is older than the entry */
    Delivery read(EventJson json) {
        return new Delivery(service, partition, position, json.read(bytes), bytes, traceparent);
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static long number(Headers headers, String name) {
        var text = text(headers, name);
        if (text == null) {
            throw new IllegalStateException("a record without a " + name + " is none of a relay's");
        }
        return Long.parseLong(text);
    }

    private static @Nullable String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
