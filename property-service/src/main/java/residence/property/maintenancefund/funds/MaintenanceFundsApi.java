package residence.property.maintenancefund.funds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import residence.events.Subject;
import residence.events.view.MaintenanceFundView;
import residence.events.view.MaintenanceFundView.Spending;
import residence.events.view.MaintenanceFundView.Stage;
import residence.kit.command.Caller;
import residence.kit.command.Commands.Denied;
import residence.kit.command.Relations;
import residence.kit.list.Filter;
import residence.kit.list.Visible;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.property.community.CommunityReaders;
import residence.property.community.FundAdministration;

/** Maintenance funds: the totals for all owners, an account for its own, and what was spent. */
@RestController
class MaintenanceFundsApi {
    private final MaintenanceFunds funds;
    private final CommunityReaders readers;
    private final Visible visible;

    MaintenanceFundsApi(MaintenanceFunds funds, CommunityReaders readers, Visible visible) {
        this.funds = funds;
        this.readers = readers;
        this.visible = visible;
    }

    /**
     * A community's fund.
     *
     * @param dwelling whose account to tell; its owner's, or for who keeps the accounts any, and all where it is absent
     */
    @GetMapping("/api/property/communities/{community}/fund")
    MaintenanceFundView fund(Caller caller, @PathVariable String community, @RequestParam @Nullable String dwelling) {
        var subject = Subject.of("community", community);
        var relations = readers.of(caller, subject);
        var accounts = accounts(relations, subject, dwelling == null ? null : new Subject(dwelling));
        return funds.find(subject)
                .map(fund -> accounts == null ? fund : fund.withAccountsIn(accounts))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Null for all of them. */
    private static @Nullable List<Subject> accounts(
            Relations relations, Subject community, @Nullable Subject dwelling) {
        boolean keeps = FundAdministration.isOf(relations, community);
        if (dwelling == null) {
            return keeps ? null : List.of();
        }
        return keeps || relations.ownerOf(dwelling) ? List.of(dwelling) : List.of();
    }

    /**
     * What was proposed, approved and spent, by its id.
     *
     * @param community id of a community; required but for an authority, which sees its region
     */
    @GetMapping("/api/property/spendings")
    Page<Spending> spendings(
            Caller caller,
            @RequestParam @Nullable String community,
            @RequestParam @Nullable Stage stage,
            Paging paging) {
        return funds.parts(
                paging, readable(caller, community), Filter.id("community", community), Filter.is("stage", stage));
    }

    private Filter readable(Caller caller, @Nullable String community) {
        if (caller.authority()) {
            return visible.toAuthority(caller);
        }
        if (community == null) {
            throw new Denied(caller.role(), "read the spendings of all communities");
        }
        readers.of(caller, Subject.of("community", community));
        return Filter.ANY;
    }
}
