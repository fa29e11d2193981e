package residence.kit.stream;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import residence.events.EventJson;
import residence.events.Service;
import residence.kit.command.LookupFactory;
import residence.kit.store.EventLog;

/** What a service knows, for tests that start no stream. */
public final class Lookups {
    private Lookups() {}

    public static LookupFactory of(Service self, EventLog log, DataSource database) {
        var heard = new Heard(new JdbcTemplate(database), new EventJson());
        return () -> new ServiceLookup(self, log, heard);
    }
}
