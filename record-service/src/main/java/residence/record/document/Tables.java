package residence.record.document;

/** Which tables are meant: the live ones, or those that a rebuild fills beside them. */
enum Tables {
    LIVE(""),
    FRESH("_fresh"),
    OLD("_old");

    private final String suffix;

    Tables(String suffix) {
        this.suffix = suffix;
    }

    String entry() {
        return "entry" + suffix;
    }

    String document() {
        return "document" + suffix;
    }
}
