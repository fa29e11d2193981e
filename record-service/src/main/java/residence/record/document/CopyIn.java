package residence.record.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;

/** Fills a table by COPY, in chunks; not for use by several threads at a time. */
final class CopyIn implements AutoCloseable {
    private static final int CHUNK = 1 << 20;

    private final DataSource database;
    private final String into;
    private final StringBuilder rows = new StringBuilder();

    CopyIn(DataSource database, String table, String columns) {
        this.database = database;
        this.into = "copy " + table + " (" + columns + ") from stdin";
    }

    void add(String row) {
        rows.append(row).append('\n');
        if (rows.length() > CHUNK) {
            flush();
        }
    }

    private void flush() {
        try (var connection = database.getConnection()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(into, new StringReader(rows.toString()));
            rows.setLength(0);
        } catch (PSQLException e) {
            throw new IllegalStateException(into + " failed", e);
        } catch (SQLException e) {
            throw new IllegalStateException("the database is away", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (!rows.isEmpty()) {
            flush();
        }
    }
}
