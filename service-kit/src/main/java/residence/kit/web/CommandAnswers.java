package residence.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import residence.kit.command.Answer;
import residence.kit.problem.ProblemWriter;
import residence.kit.store.Recorded;
import tools.jackson.databind.json.JsonMapper;

/** Writes the answer to a command: 201 where something was recorded, 200 where it was refused or nothing was to do. */
final class CommandAnswers {
    static final String POSITION = "Residence-Position";

    private final JsonMapper mapper;
    private final ProblemWriter texts;
    private final Function<Recorded, String> positions;

    /** @param positions says where an entry stands in its service's topic ({@code quality/7=1234}) */
    CommandAnswers(JsonMapper mapper, ProblemWriter texts, Function<Recorded, String> positions) {
        this.mapper = mapper;
        this.texts = texts;
        this.positions = positions;
    }

    void write(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var told = CommandAnswer.of(answer, texts.tell(request, CommandAnswer.missing(answer)));
        response.setStatus(told.outcome() == CommandAnswer.Outcome.recorded ? 201 : 200);
        response.setHeader("ETag", "\"" + answer.version() + "\"");
        if (!answer.entries().isEmpty()) {
            response.setHeader(POSITION, positions.apply(answer.entries().getLast()));
        }
        response.setContentType("application/json");
        response.getOutputStream().write(mapper.writeValueAsBytes(told));
    }
}
