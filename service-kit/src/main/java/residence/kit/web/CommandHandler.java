package residence.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerMapping;
import residence.events.Command;
import residence.kit.command.Commands;
import residence.kit.command.Instruction;
import residence.kit.problem.Correlation;
import residence.kit.reading.Faults;
import residence.kit.reading.JsonBody;
import residence.kit.security.CallerToken;

/** HTTP in, command out, answer back: the same for every command there is. */
final class CommandHandler {
    /** What every command's mapping leads to. */
    static final Method METHOD = Objects.requireNonNull(ReflectionUtils.findMethod(
            CommandHandler.class, "handle", HttpServletRequest.class, HttpServletResponse.class));

    private final CommandReader reader;
    private final Commands commands;
    private final CommandAnswers answers;
    private final Clock clock;

    CommandHandler(CommandRoute route, Commands commands, CommandAnswers answers, Clock clock) {
        this.reader = new CommandReader(route);
        this.commands = commands;
        this.answers = answers;
        this.clock = clock;
    }

    void handle(HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotSupportedException {
        var instruction = instruction(request);
        Correlation.assign(request, response, instruction.correlationId());
        answers.write(commands.send(instruction), request, response);
    }

    private Instruction instruction(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        byte[] body = RequestBytes.of(request);
        var caller = CallerToken.caller();
        var faults = new Faults();
        var headers = CommandHeaders.read(request, body, caller, faults);
        var actor = caller.acting(headers.person());
        Command command = reader.read(JsonBody.read(body), variables(request), actor, Instant.now(clock), faults);
        faults.throwIfAny();
        if (command == null) {
            throw new IllegalStateException("no command and no fault");
        }
        return new Instruction(
                command,
                headers.commandId(),
                headers.correlationId(),
                null,
                headers.expectedVersion(),
                headers.requestHash(),
                headers.traceparent(),
                caller);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> variables(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : (Map<String, String>) variables;
    }
}
