package residence.property.ownersvote.votes;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import residence.events.OwnersVoteEvent.Matter;
import residence.events.Subject;
import residence.events.view.OwnersVoteView;
import residence.events.view.OwnersVoteView.Stage;
import residence.kit.command.Caller;
import residence.kit.command.Commands.Denied;
import residence.kit.list.Filter;
import residence.kit.list.Visible;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.kit.web.Sort;
import residence.property.community.CommunityReaders;

/** Votes of owners: those that are open, and what came out of the others. */
@RestController
class OwnersVotesApi {
    private final OwnersVotes votes;
    private final Visible visible;
    private final CommunityReaders readers;

    OwnersVotesApi(OwnersVotes votes, Visible visible, CommunityReaders readers) {
        this.votes = votes;
        this.visible = visible;
        this.readers = readers;
    }

    /**
     * Votes without their ballots, those that end first first.
     *
     * @param community id of a community; required, but for an authority, which sees its region, and for an owner, who sees
     *     those on whose roll the own dwelling stands
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
        if (caller.is("owner")) {
            return OwnersVotes.onRoll(caller.persons());
        }
        if (community == null) {
            throw new Denied(caller.role(), "read the votes of all communities");
        }
        readers.of(caller, Subject.of("community", community));
        return Filter.ANY;
    }
}
