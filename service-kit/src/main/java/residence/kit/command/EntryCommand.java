package residence.kit.command;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Command;
import residence.events.PlatformCommand;
import residence.events.Subject;
import residence.kit.problem.Invalid;

/** What may be done to an entry itself; the same in every service. The subject is {@code entry/<its id>}. */
public sealed interface EntryCommand extends Command {

    /**
     * The entry it speaks of.
     *
     * @throws Invalid where the address holds no UUID
     */
    default UUID entry() {
        try {
            return UUID.fromString(subject().id());
        } catch (IllegalArgumentException e) {
            throw Invalid.of("entry", "not-uuid");
        }
    }

    /** An authority of the entry's region strikes it out. */
    record VoidEntry(Act act, Subject subject, String reason) implements EntryCommand {}

    /**
     * The author's organisation replaces it.
     *
     * @param replacement the whole body anew, as the entry's type has it
     * @param replacedOn the right business date, where that was wrong too; else it stays
     */
    record CorrectEntry(
            Act act,
            Subject subject,
            String reason,
            Map<String, Object> replacement,
            @Nullable LocalDate replacedOn) implements EntryCommand {}

    /** Puts an entry before a person, because {@code basis}, which it relied on, was voided or corrected. */
    record InvalidateBasis(Act act, Subject subject, UUID basis) implements EntryCommand, PlatformCommand {}

    /** An authority looked at an invalidated basis and says what follows. */
    record ResolveBasis(Act act, Subject subject, UUID basis, String resolution) implements EntryCommand {}

    /** Takes back what the platform had recorded by itself and that lost its ground. */
    record WithdrawConsequence(Act act, Subject subject, String reason) implements EntryCommand, PlatformCommand {}
}
