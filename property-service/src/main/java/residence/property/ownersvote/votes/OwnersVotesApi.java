package residence.property.ownersvote.votes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import residence.events.Act;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.Membership;
import residence.events.OwnersVoteEvent.Matter;
import residence.events.Subject;
import residence.events.view.OwnersVoteView;
import residence.events.view.OwnersVoteView.Stage;
import residence.kit.command.Caller;
import residence.kit.command.Commands.Denied;
import residence.kit.command.LookupFactory;
import residence.kit.command.Relations;
import residence.kit.list.Filter;
import residence.kit.list.Visible;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.kit.web.Sort;

/** Votes of owners: those that are open, and what came out of the others. */
@RestController
class OwnersVotesApi {
    private final OwnersVotes votes;
    private final Visible visible;
    private final LookupFactory lookups;
    private final Clock clock;

    OwnersVotesApi(OwnersVotes votes, Visible visible, LookupFactory lookups, Clock clock) {
        this.votes = votes;
        this.visible = visible;
        this.lookups = lookups;
        this.clock = clock;
    }

    /**
     * Votes without their ballots, those that end first first.
     *
     * @param community id of a community; required, but for an authority, which sees its region, a committee, which sees its
     *     own community, and an owner, who sees those on whose roll the own dwelling stands
     * @param waiting only those that wait for the ballot of a dwelling of the caller's
     */
    @GetMapping("/api/property/votes")
    Page<OwnersVoteView> list(
            Caller caller,
            @RequestParam @Nullable String community,
            @RequestParam @Nullable Stage stage,
            @RequestParam @Nullable Matter matter,
            @RequestParam(defaultValue = "false") boolean waiting,
            Paging paging) {
        return votes.page(
                        paging.or(Sort.by("lastDay")),
                        readable(caller, community),
                        Filter.id("community", community),
                        Filter.is("stage", stage),
                        Filter.is("matter", matter),
                        waiting ? waitingFor(caller) : Filter.ANY)
                .map(OwnersVoteView::withoutBallots);
    }

    /** One vote with all of its ballots, by dwelling, as it is put up in the community 公示. */
    @GetMapping("/api/property/communities/{community}/votes/{vote}")
    OwnersVoteView vote(Caller caller, @PathVariable String community, @PathVariable String vote) {
        var subject = Subject.of("community", community).child("vote", vote);
        return votes.page(Paging.first(1), readable(caller, community), Filter.is("vote", subject)).items().stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Filter waitingFor(Caller caller) {
        return Filter.is("stage", Stage.OPEN).and(OwnersVotes.waitingFor(caller.persons()));
    }

    private Filter readable(Caller caller, @Nullable String community) {
        if (caller.authority()) {
            return visible.toAuthority(caller);
        }
        if (caller.is("owners-committee")) {
            return visible.toCommittee(caller);
        }
        if (caller.is("owner")) {
            return OwnersVotes.onRoll(caller.persons());
        }
        if (community != null && has(caller, Subject.of("community", community))) {
            return Filter.ANY;
        }
        throw new Denied(caller.role(), "read the votes of " + (community == null ? "all communities" : community));
    }

    private boolean has(Caller caller, Subject community) {
        var today = Act.today(clock);
        var relations = new Relations(caller, today, lookups.open());
        return switch (caller.role()) {
            case "property-company" -> true;
            case "developer" -> projects(relations.lookup(), community, today).anyMatch(relations::developerOf);
            default -> false;
        };
    }

    private static Stream<Subject> projects(Lookup lookup, Subject community, LocalDate today) {
        return Membership.buildings(lookup, community, today).stream()
                .flatMap(building -> KnownBuilding.find(lookup, building).stream())
                .flatMap(building -> building.project().stream())
                .distinct();
    }
}
