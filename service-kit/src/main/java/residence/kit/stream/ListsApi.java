package residence.kit.stream;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import residence.kit.command.Caller;
import residence.kit.web.Page;

/** Lists and reactions, for operators. */
@RestController
@RequestMapping("/operator")
class ListsApi {
    private final ListStates states;
    private final Rebuilds rebuilds;
    private final ReactionOutcomes outcomes;

    ListsApi(ListStates states, Rebuilds rebuilds, ReactionOutcomes outcomes) {
        this.states = states;
        this.rebuilds = rebuilds;
        this.outcomes = outcomes;
    }

    @GetMapping("/lists")
    List<ListStates.ListState> lists(Caller caller) {
        Operators.only(caller, "ShowLists");
        return states.all();
    }

    /** Empties a list and builds it anew while all others go on. */
    @PostMapping("/lists/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rebuild(Caller caller, @PathVariable String name) {
        Operators.only(caller, "RebuildList");
        if (!rebuilds.rebuild(name)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** What came of reactions: to one entry, or the latest of all. */
    @GetMapping("/reactions")
    List<ReactionOutcomes.Outcome> reactions(
            Caller caller,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable UUID event,
            @RequestParam(defaultValue = "50") int limit) {
        Operators.only(caller, "ShowReactions");
        return event == null ? outcomes.latest(Page.limit(limit)) : outcomes.of(event);
    }
}
