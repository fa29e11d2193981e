package residence.events;

/**
 * Something that happened to a parcel, a project, a building or a dwelling, said in the past tense.
 *
 * <p>Each noun has one sealed interface ({@code RepairEvent}) whose permitted types are its records
 * ({@code RepairRequested}). A record's simple name is its stable published name: renaming the record renames
 * the event, and the golden file of the old name then fails. Components hold plain values only: numbers,
 * strings, dates, enums, {@link Subject}s, records and lists of those. All of it is readable by every reader
 * of the entry; what is not goes to an annex and leaves a salted digest.
 */
public interface DomainEvent {

    /**
     * That what a person says in it lies within its ranges; what a command asks of the same fields. A correction is
     * checked by it. It is not asked of what is read from the record: that stays readable whatever is asked later.
     *
     * @throws IllegalArgumentException with a sentence that begins with the field's name
     */
    default void check() {}
}
