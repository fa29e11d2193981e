package residence.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import residence.events.Refusal;
import residence.kit.command.Commands;
import residence.kit.evidence.ObjectsAway;
import residence.kit.problem.Fault;
import residence.kit.problem.Invalid;
import residence.kit.problem.Problem;
import residence.kit.problem.ProblemWriter;
import residence.kit.reading.JsonBody;
import residence.kit.store.AppendFailed;
import residence.kit.store.ConditionFailed;
import residence.kit.store.OutcomeUnknown;
import residence.kit.store.StoreBehindTopic;
import residence.kit.store.StoreUnreadable;
import residence.kit.store.VersionConflict;

/** Every exception that a handler lets out, as a problem. What nobody foresaw is logged and tells nothing. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Problems {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    /** Causes of causes that are looked at. */
    private static final int DEEPEST = 20;

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final ProblemWriter writer;

    Problems(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    void on(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = outOfRange(e, request) ? Problem.faults(List.of(Fault.of("", "unreadable"))) : problem(e);
        if (problem.status() == 500) {
            log.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        }
        writer.write(problem, request, response);
    }

    /**
     * Whether the database could not take a value that a query was asked with (SQLSTATE class 22, data exception): a
     * query brings no value but its reader's. For a command it would be a defect of ours.
     */
    private static boolean outOfRange(Exception e, HttpServletRequest request) {
        boolean data = Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith("22"));
        if (data && READING.contains(request.getMethod())) {
            log.warn("taken for bad input", e);
            return true;
        }
        return false;
    }

    /** The caller hung up: nobody is left to be told. */
    @ExceptionHandler
    void on(AsyncRequestNotUsableException gone) {
        log.debug("caller went away", gone);
    }

    static Problem problem(Exception e) {
        return switch (e) {
            case Refusal refusal -> Problem.unmet(refusal.unmet());
            case Invalid invalid -> Problem.faults(invalid.faults());
            case JsonBody.Malformed malformed -> Problem.of(400, "malformed").naming("place", malformed.place());
            case TooLarge large -> Problem.of(413, "too-large").naming("largest", large.largest());
            case RequestBytes.Broken _ -> Problem.of(400, "malformed").naming("place", "");
            case Commands.Denied _, AccessDeniedException _ -> Problem.of(403, "forbidden");
            case Commands.VersionMismatch moved ->
                Problem.of(412, "version-mismatch")
                        .naming("actual", moved.actual())
                        .header("ETag", "\"" + moved.actual() + "\"");
            case AfterWriting.Unseen unseen ->
                unseen.parked()
                        ? unseen(409, "parked", unseen)
                        : unseen(503, "not-yet", unseen).retryAfter(1);
            case Commands.KeyReused _ -> Problem.of(422, "key-reused");
            default -> technical(e);
        };
    }

    private static Problem technical(Exception e) {
        return switch (e) {
            case Commands.Overtaken _, VersionConflict _, ConditionFailed _ ->
                Problem.of(503, "contended").retryAfter(1);
            case OutcomeUnknown _ -> Problem.of(503, "outcome-unknown").retryAfter(2);
            case AppendFailed _,
                    ObjectsAway _,
                    StoreBehindTopic _,
                    StoreUnreadable _,
                    DataAccessResourceFailureException _,
                    TransientDataAccessException _,
                    CannotCreateTransactionException _ ->
                Problem.of(503, "unavailable").retryAfter(2);
            case RequestRejectedException _, InvalidParameterException _, MultipartException _ ->
                Problem.of(400, "bad-request");
            case HttpMessageNotReadableException _ ->
                Problem.of(400, "malformed").naming("place", "");
            case MissingServletRequestParameterException missing ->
                Problem.faults(Invalid.of(missing.getParameterName(), "missing").faults());
            case MethodArgumentTypeMismatchException mismatch -> parameter(mismatch.getName(), mismatch);
            case TypeMismatchException mismatch -> parameter(String.valueOf(mismatch.getPropertyName()), mismatch);
            case ErrorResponse known -> ofStatus(known);
            case IllegalArgumentException _, DateTimeException _ -> badInput((RuntimeException) e);
            default -> Problem.of(500, "internal");
        };
    }

    private static Problem unseen(int status, String code, AfterWriting.Unseen unseen) {
        return Problem.of(status, code).naming("position", String.valueOf(unseen.getMessage()));
    }

    private static Problem parameter(String name, TypeMismatchException mismatch) {
        return mismatch.getRootCause() instanceof Parameters.Unreadable known
                ? Problem.faults(List.of(new Fault(name, known.code(), Map.of())))
                : Problem.faults(Invalid.of(name, "unreadable").faults());
    }

    /** What Spring MVC itself turns away: an unknown path, another method, another type. */
    private static Problem ofStatus(ErrorResponse known) {
        var problem = ofStatus(known.getStatusCode());
        for (Map.Entry<String, String> header :
                known.getHeaders().toSingleValueMap().entrySet()) {
            problem = problem.header(header.getKey(), header.getValue());
        }
        return problem;
    }

    static Problem ofStatus(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> Problem.of(401, "unauthenticated");
            case 403 -> Problem.of(403, "forbidden");
            case 404 -> Problem.of(404, "not-found");
            case 405 -> Problem.of(405, "method-not-allowed");
            case 406 -> Problem.of(406, "not-acceptable");
            case 410 -> Problem.of(410, "gone");
            case 413 -> Problem.of(413, "too-large").naming("largest", RequestBytes.LARGEST);
            case 415 -> Problem.of(415, "unsupported-media-type");
            case 503 -> Problem.of(503, "unavailable").retryAfter(2);
            default ->
                status.is4xxClientError() ? Problem.of(status.value(), "bad-request") : Problem.of(500, "internal");
        };
    }

    /**
     * A check of ours that a value from outside failed says so in a sentence. One in a library is told without its
     * words, and logged, because it may as well be a defect.
     */
    private static Problem badInput(RuntimeException e) {
        if (e.getStackTrace().length > 0 && e.getStackTrace()[0].getClassName().startsWith("residence.")) {
            return Problem.faults(List.of(Fault.of("", "value", "sentence", String.valueOf(e.getMessage()))));
        }
        log.warn("taken for bad input", e);
        return Problem.faults(List.of(Fault.of("", "unreadable")));
    }
}
