package residence.kit.stream;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.ExponentialBackOff;

/** Tries a batch again until it works; where the trying itself fails, the batch is read again. */
final class UntilItWorks extends DefaultErrorHandler {
    UntilItWorks() {
        super(backOff());
    }

    private static ExponentialBackOff backOff() {
        var backOff = new ExponentialBackOff(200, 1.5);
        backOff.setMaxInterval(5_000);
        return backOff;
    }

    @Override
    public void handleBatch(
            Exception failure,
            ConsumerRecords<?, ?> batch,
            Consumer<?, ?> kafka,
            MessageListenerContainer container,
            Runnable again) {
        try {
            super.handleBatch(failure, batch, kafka, container, again);
        } catch (RuntimeException e) {
            batch.partitions()
                    .forEach(partition -> readAgainFrom(
                            partition, batch.records(partition).getFirst().offset(), kafka));
            throw e;
        }
    }

    /** Nothing where the partition is another member's by now: that one knows where to begin. */
    static void readAgainFrom(TopicPartition partition, long offset, Consumer<?, ?> kafka) {
        if (kafka.assignment().contains(partition)) {
            kafka.seek(partition, offset);
        }
    }
}
