package residence.kit.testing;

/** Where the databases and the broker of a test run come from. */
interface Backing {
    /** As a test run says it. */
    String described();

    /** A database of that name, made anew, and its JDBC address. */
    String createDatabase(String name);

    String user();

    String password();

    String bootstrapServers();

    void stop();
}
