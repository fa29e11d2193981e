package residence.benchmarks;

/** Something the project claims about its speed, measured against a floor in the same run. */
public interface Figure {
    /** Names it on the command line and in the results: {@code append}. */
    String name();

    /** Starts what it needs, measures, and stops it again. */
    Measured measure() throws Exception;
}
