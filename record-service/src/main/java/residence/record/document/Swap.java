package residence.record.document;

import org.springframework.jdbc.core.JdbcOperations;

/**
 * Puts freshly filled tables in the place of the live ones. Whoever writes to the live ones passes this gate first, in
 * the same transaction: together with others, or alone to swap.
 */
final class Swap {
    private static final String GATE = "hashtext('residence.record.swap')";

    private Swap() {}

    static void together(JdbcOperations jdbc) {
        jdbc.query("select pg_advisory_xact_lock_shared(" + GATE + ")", row -> {});
    }

    static void alone(JdbcOperations jdbc) {
        jdbc.query("select pg_advisory_xact_lock(" + GATE + ")", row -> {});
    }

    /** Empty tables beside the live ones, with the same indexes. */
    static void prepare(JdbcOperations jdbc) {
        drop(jdbc, Tables.FRESH);
        create(jdbc, Tables.LIVE.entry(), Tables.FRESH.entry());
        create(jdbc, Tables.LIVE.document(), Tables.FRESH.document());
    }

    private static void create(JdbcOperations jdbc, String like, String table) {
        jdbc.execute("create table " + table + " (like " + like + " including all)");
    }

    /** The fresh ones become the live ones; readers wait for the blink of an eye, and none fails. */
    static void swap(JdbcOperations jdbc) {
        rename(jdbc, Tables.LIVE.entry(), Tables.OLD.entry());
        rename(jdbc, Tables.LIVE.document(), Tables.OLD.document());
        rename(jdbc, Tables.FRESH.entry(), Tables.LIVE.entry());
        rename(jdbc, Tables.FRESH.document(), Tables.LIVE.document());
        drop(jdbc, Tables.OLD);
    }

    private static void rename(JdbcOperations jdbc, String from, String to) {
        jdbc.execute("alter table " + from + " rename to " + to);
    }

    static void drop(JdbcOperations jdbc, Tables tables) {
        jdbc.execute("drop table if exists " + tables.entry());
        jdbc.execute("drop table if exists " + tables.document());
    }
}
