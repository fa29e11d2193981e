package residence.kit.testing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import residence.kit.embedded.DurablePostgres;
import residence.kit.embedded.EmbeddedBroker;

/** Embedded PostgreSQL and an in-JVM KRaft broker, each started when first asked for. */
final class EmbeddedBacking implements Backing {
    private final Once<DurablePostgres> postgres = new Once<>(DurablePostgres::temporary);
    private final Once<EmbeddedBroker> broker = new Once<>(EmbeddedBroker::temporary);

    @Override
    public String described() {
        return "embedded PostgreSQL and an in-JVM KRaft broker (no Docker engine answered)";
    }

    @Override
    public String createDatabase(String name) {
        return postgres.get().database(name);
    }

    @Override
    public String user() {
        return DurablePostgres.USER;
    }

    @Override
    public String password() {
        return "";
    }

    @Override
    public String bootstrapServers() {
        return broker.get().bootstrapServers();
    }

    /** The broker ends in order if it can do so soon; the JVM is ending anyway. */
    @Override
    public void stop() {
        var brokerEnds = CompletableFuture.runAsync(() -> broker.ifStarted(EmbeddedBroker::close));
        postgres.ifStarted(DurablePostgres::close);
        brokerEnds.completeOnTimeout(null, 10, TimeUnit.SECONDS).join();
    }
}
