package residence.kit.store;

import java.util.Map;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import residence.events.Entry;

/**
 * A recorded entry as Axon carries it: aggregate identifier = stream, type = noun, payload = entry, message id = entry
 * id, tracking token = position.
 */
public final class RecordedMessage extends GenericTrackedDomainEventMessage<Entry<?>> {
    private final transient Recorded recorded;

    RecordedMessage(Recorded recorded) {
        this(recorded, new GlobalSequenceTrackingToken(recorded.position()), MetaData.emptyInstance());
    }

    private RecordedMessage(Recorded recorded, TrackingToken token, Map<String, ?> metaData) {
        super(
                token,
                noun(recorded.stream()),
                recorded.stream(),
                recorded.sequence(),
                new GenericMessage<>(recorded.entry().id().toString(), recorded.entry(), metaData),
                recorded.entry().recordedAt());
        this.recorded = recorded;
    }

    /** {@code Repair} of {@code Repair repair/R-1}. */
    static String noun(String stream) {
        return stream.substring(0, stream.indexOf(' '));
    }

    public Recorded recorded() {
        return recorded;
    }

    @Override
    public RecordedMessage withMetaData(Map<String, ?> metaData) {
        return new RecordedMessage(recorded, trackingToken(), metaData);
    }

    @Override
    public RecordedMessage andMetaData(Map<String, ?> metaData) {
        return withMetaData(getMetaData().mergedWith(metaData));
    }

    @Override
    public RecordedMessage withTrackingToken(TrackingToken token) {
        return new RecordedMessage(recorded, token, getMetaData());
    }
}
