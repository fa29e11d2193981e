package residence.kit.stream;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import residence.events.Service;

/** Runs every declared consumer. */
record ConsumersPart(StreamConsumers consumers, List<StreamConsumer> declared) implements StreamPart {
    @Override
    public Set<Service> topics() {
        return declared.stream()
                .flatMap(consumer -> consumer.services().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public void start() {
        declared.stream().filter(consumer -> !consumer.services().isEmpty()).forEach(consumers::start);
        consumers.startRetries();
    }

    @Override
    public void stop() {
        consumers.close();
    }
}
