package residence.kit.stream;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import residence.events.Refusal;
import residence.kit.command.Commands;
import residence.kit.store.AppendFailed;
import residence.kit.store.OutcomeUnknown;
import residence.kit.store.StoreBehindTopic;

/** What a failure means for what met it: an entry, a reaction, a deadline. */
public final class Failures {
    /** SQL states of a database that goes, is overloaded or broke a deadlock: it will be another time. */
    private static final List<String> PASSING = List.of("08", "40", "53", "57P");

    private Failures() {}

    /** Nothing is wrong with what was tried: it is tried again until it goes through. */
    public static boolean technical(@Nullable Throwable failure) {
        return failure != null && (passing(failure) || technical(failure.getCause()));
    }

    private static boolean passing(Throwable failure) {
        return switch (failure) {
            case TransientDataAccessException _,
                    RecoverableDataAccessException _,
                    DataAccessResourceFailureException _,
                    CannotCreateTransactionException _,
                    SQLTransientException _,
                    Commands.Overtaken _,
                    AppendFailed _,
                    OutcomeUnknown _,
                    StoreBehindTopic _ -> true;
            case SQLException sql -> passing(sql.getSQLState());
            default -> false;
        };
    }

    private static boolean passing(@Nullable String sqlState) {
        return sqlState != null && PASSING.stream().anyMatch(sqlState::startsWith);
    }

    /** The entry waits for a fact of another service. */
    static boolean waits(RuntimeException failure) {
        return failure instanceof Refusal refusal && waits(refusal) || failure instanceof ReactionWaits;
    }

    static boolean waits(Refusal refusal) {
        return refusal.unmet().stream().allMatch(unmet -> unmet.code().startsWith("not-heard"));
    }

    /** In one line, for whoever has to do something about it. */
    public static String reason(Throwable failure) {
        String text = failure instanceof Refusal refusal
                ? refusal.unmet().toString()
                : failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return text.substring(0, Math.min(text.length(), 1000));
    }
}
