package residence.quality.completionacceptance.blocking;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import residence.events.CompletionAcceptanceEvent;
import residence.events.Lookup;
import residence.events.Subject;
import residence.events.Unmet;
import residence.kit.command.Caller;
import residence.kit.command.LookupFactory;
import residence.kit.command.Noun;
import residence.kit.command.Remembering;
import residence.kit.command.StreamState;
import residence.kit.problem.ProblemWriter;
import residence.kit.problem.ProblemWriter.Told;
import residence.kit.web.Cursor;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.quality.completionacceptance.CompletionAcceptance;
import residence.quality.completionacceptance.CompletionAcceptanceCommand;
import residence.quality.completionacceptance.CompletionAcceptanceFacts;
import residence.quality.readers.Readers;

/** What keeps a building's acceptance back today: the rules say it, as they would to an application. */
@RestController
class BlockingApi {
    private final Readers readers;
    private final LookupFactory lookups;
    private final StreamState states;
    private final ProblemWriter texts;
    private final Noun<
                    CompletionAcceptanceCommand,
                    CompletionAcceptanceFacts,
                    CompletionAcceptance.State,
                    CompletionAcceptanceEvent>
            noun;

    BlockingApi(
            Readers readers,
            LookupFactory lookups,
            StreamState states,
            ProblemWriter texts,
            Noun<
                            CompletionAcceptanceCommand,
                            CompletionAcceptanceFacts,
                            CompletionAcceptance.State,
                            CompletionAcceptanceEvent>
                    noun) {
        this.readers = readers;
        this.lookups = lookups;
        this.states = states;
        this.texts = texts;
        this.noun = noun;
    }

    /** @param number its place in the whole list, from 1 */
    record Blocking(int number, Told missing) {}

    /**
     * @param acceptance whole, structure or decoration
     * @param paging always in the order in which the rules tell it
     */
    @GetMapping("/api/quality/buildings/{building}/acceptances/{acceptance}/blocking")
    Page<Blocking> list(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String building,
            @PathVariable String acceptance,
            Paging paging) {
        var lookup = new Remembering(lookups.open());
        var subject = Subject.of("building", building).child("acceptance", acceptance);
        readers.require(caller, subject.root(), lookup);
        var missing = texts.tell(request, missing(subject, lookup));
        var rows = IntStream.range(
                        paging.cursor().read(1, 0, key -> Math.max(0, Integer.parseInt(key.getFirst()))),
                        missing.size())
                .mapToObj(index -> new Blocking(index + 1, missing.get(index)))
                .limit(paging.limit() + 1L)
                .toList();
        return Page.of(rows, paging.limit(), last -> Cursor.after(last.number()));
    }

    private List<Unmet> missing(Subject acceptance, Lookup lookup) {
        var scope = CompletionAcceptanceCommand.scopeOf(acceptance);
        var facts = CompletionAcceptanceFacts.of(acceptance, readers.today(), lookup);
        return CompletionAcceptance.missing(scope, states.of(noun, acceptance), facts);
    }
}
