package residence.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import residence.benchmarks.Load.Deed;
import residence.benchmarks.Load.Deeds;

/** Callers who send one kind of request, each on a connection of its own and with a token of its own. */
final class HttpCallers implements Deeds, AutoCloseable {
    /** No two requests of one platform name the same thing, through whichever door they come. */
    private static final AtomicLong NUMBER = new AtomicLong();

    private final RunningService service;
    private final List<Connection> connections = new ArrayList<>();
    private final List<Request> requests;
    private final int status;
    private double largestLag;

    /**
     * @param door where they connect: the gateway, or the service itself
     * @param requests one per caller, each with {@link Request#NUMBER} in its path
     * @param status of an answer that counts; any other ends the measurement
     */
    HttpCallers(RunningService door, RunningService service, List<Request> requests, int status) throws IOException {
        this.service = service;
        this.requests = requests;
        this.status = status;
        for (int caller = 0; caller < requests.size(); caller++) {
            connections.add(new Connection(door.port()));
        }
    }

    @Override
    public Deed of(int caller) {
        var connection = connections.get(caller);
        var request = requests.get(caller);
        return () ->
                connection.exchange(request.bytes(NUMBER.incrementAndGet())).expect(status);
    }

    @Override
    public void settle() throws InterruptedException {
        largestLag = Math.max(largestLag, service.relayLag());
        service.settle();
    }

    /** How many entries were not in the topic at the end of a turn, at most. */
    double largestLag() {
        return largestLag;
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
