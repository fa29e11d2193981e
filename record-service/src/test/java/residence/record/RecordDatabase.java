package residence.record;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import residence.kit.testing.Infrastructure;

/** A database with the record's tables, for tests of what writes there alone. */
public final class RecordDatabase {
    private RecordDatabase() {}

    /** A new one, with nothing in its tables. */
    public static DriverManagerDataSource empty(String name) {
        var empty = Infrastructure.database(name);
        var database = new DriverManagerDataSource(empty.url(), empty.user(), empty.password());
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/record")
                .load()
                .migrate();
        return database;
    }
}
