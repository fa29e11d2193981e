package residence.kit.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import residence.events.Refused;
import residence.events.Subject;
import residence.events.Unmet;
import residence.kit.command.Answer;
import residence.kit.problem.ProblemWriter;
import residence.kit.store.Recorded;

/**
 * What the caller is told about a command that was carried out.
 *
 * @param version the next {@code If-Match}
 * @param outcome whether something was recorded, nothing was left to do, or the domain turned the application down (and
 *     recorded that)
 * @param missing why it was turned down, in words; absent otherwise
 */
record CommandAnswer(
        Subject subject,
        long version,
        Outcome outcome,
        @Nullable List<ProblemWriter.Told> missing,
        List<RecordedEntry> entries) {

    enum Outcome {
        recorded,
        refused,
        unchanged
    }

    /** @param position in the service's own order, 1, 2, 3 ... */
    record RecordedEntry(UUID id, String type, LocalDate occurredOn, long position) {
        static RecordedEntry of(Recorded recorded) {
            var entry = recorded.entry();
            return new RecordedEntry(entry.id(), entry.type(), entry.occurredOn(), recorded.position());
        }
    }

    static Outcome outcome(Answer answer) {
        if (answer.entries().isEmpty()) {
            return Outcome.unchanged;
        }
        return missing(answer).isEmpty() ? Outcome.recorded : Outcome.refused;
    }

    static List<Unmet> missing(Answer answer) {
        return answer.entries().stream()
                .map(recorded -> recorded.entry().body())
                .filter(Refused.class::isInstance)
                .flatMap(body -> ((Refused) body).missing().stream())
                .toList();
    }

    static CommandAnswer of(Answer answer, List<ProblemWriter.Told> missing) {
        return new CommandAnswer(
                answer.subject(),
                answer.version(),
                outcome(answer),
                missing.isEmpty() ? null : missing,
                answer.entries().stream().map(RecordedEntry::of).toList());
    }
}
