package residence.property.device.telemetry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import residence.kit.command.Caller;
import residence.kit.problem.Correlation;
import residence.kit.problem.ProblemWriter;
import residence.kit.web.RequestBytes;

/**
 * Takes readings from the gateways of property companies. Nothing waits in a queue: as many batches as may be in hand are, and whoever
 * comes then is asked to come again (503 with {@code Retry-After}); what was answered is in the store.
 */
@RestController
class TelemetryApi {
    private final Telemetry telemetry;
    private final ProblemWriter texts;
    private final InHand inHand;

    /** @param batches how many may be in hand at once */
    TelemetryApi(Telemetry telemetry, ProblemWriter texts, @Value("${residence.telemetry.batches:16}") int batches) {
        this.telemetry = telemetry;
        this.texts = texts;
        this.inHand = new InHand(batches);
    }

    /** @param alarms how many of the accepted are alarms */
    record Answer(int accepted, int alarms, List<RefusedReading> refused) {}

    /** @param index of the reading in its batch, from 0 */
    record RefusedReading(int index, List<ProblemWriter.Told> unmet) {}

    /**
     * A batch of 1 to 1000. A reading without value is an alarm. What can't be
     * read refuses the batch as a whole; what the rules don't allow refuses that reading.
     */
    @PostMapping(path = "/api/property/telemetry", consumes = MediaType.APPLICATION_JSON_VALUE)
    Answer take(Caller caller, HttpServletRequest request) throws Exception {
        return inHand.take(() -> {
            var batch = Reading.Batch.read(RequestBytes.of(request));
            return told(request, telemetry.take(caller, Correlation.of(request), batch.readings()));
        });
    }

    private Answer told(HttpServletRequest request, Telemetry.Taken taken) {
        return new Answer(
                taken.accepted(),
                taken.alarms(),
                taken.refused().stream()
                        .map(refused -> new RefusedReading(refused.index(), texts.tell(request, refused.unmet())))
                        .toList());
    }
}
