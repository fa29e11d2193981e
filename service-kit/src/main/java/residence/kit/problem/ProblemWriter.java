package residence.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import residence.events.Unmet;
import tools.jackson.databind.json.JsonMapper;

/** Tells a problem to whoever asked, in the language they read. */
public final class ProblemWriter {
    private static final String TYPE = "urn:residence:problem:";

    private final RefusalTexts texts;
    private final JsonMapper mapper;

    public ProblemWriter(RefusalTexts texts, JsonMapper mapper) {
        this.texts = texts;
        this.mapper = mapper;
    }

    /** RFC 9457, with members of ours. */
    record Body(
            String type,
            String title,
            int status,
            String detail,
            String code,
            @Nullable List<Told> unmet,
            @Nullable List<ToldFault> faults,
            String correlation) {}

    /** An unmet condition, told. */
    public record Told(String code, String text, Map<String, String> args) {}

    record ToldFault(String field, String code, String text) {}

    /** Unmet conditions in the language that the request asks for. */
    public List<Told> tell(HttpServletRequest request, List<Unmet> unmet) {
        return tell(languageOf(request), unmet);
    }

    public List<Told> tell(Language language, List<Unmet> unmet) {
        return unmet.stream()
                .map(one -> new Told(one.code(), texts.text(language, one), one.args()))
                .toList();
    }

    /** Writes it, unless an answer is on its way already: then there is nobody left to tell. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var language = languageOf(request);
        response.resetBuffer();
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        response.setHeader("Content-Language", language.tag());
        response.addHeader("Vary", "Accept-Language");
        response.setContentType("application/problem+json");
        response.getOutputStream().write(mapper.writeValueAsBytes(body(problem, language, request)));
    }

    private Body body(Problem problem, Language language, HttpServletRequest request) {
        String key = "problem." + problem.code();
        return new Body(
                TYPE + problem.code(),
                texts.text(language, key + ".title", problem.args()),
                problem.status(),
                texts.text(language, key + ".detail", problem.args()),
                problem.code(),
                problem.unmet().isEmpty() ? null : tell(language, problem.unmet()),
                problem.faults().isEmpty() ? null : faults(language, problem.faults()),
                Correlation.of(request).toString());
    }

    private List<ToldFault> faults(Language language, List<Fault> faults) {
        return faults.stream()
                .map(fault -> new ToldFault(
                        fault.field(), fault.code(), texts.text(language, "fault." + fault.code(), fault.args())))
                .toList();
    }

    private static Language languageOf(HttpServletRequest request) {
        return Language.accepted(request.getHeader("Accept-Language"));
    }
}
