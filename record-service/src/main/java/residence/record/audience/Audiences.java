package residence.record.audience;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import residence.events.Act;
import residence.events.OccupancyEvent.Ground;
import residence.events.view.OccupancyView.Transfer;
import residence.kit.command.Caller;
import residence.record.document.Chapters;
import residence.record.document.Holders;
import residence.record.document.Library;
import residence.record.dossier.Dossier;
import residence.record.handover.Handover;
import residence.record.sale.Sales;

/**
 * Decides, in this one place, in what relation a caller stands to what it asks for: by role, and by what is on the
 * record. Who stands in none is the public.
 */
@Component
public final class Audiences {
    private final Library library;
    private final Clock clock;

    Audiences(Library library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    /** @param now the dossier as it stands: relations are those of today, also for a card of another day */
    public Reader of(Caller caller, Dossier now) {
        return switch (caller.role()) {
            case "developer", "surveyor", "designer", "contractor", "supervisor", "lab", "drawing-reviewer" ->
                party(caller, now);
            case "property-company" -> propertyCompany(caller, now);
            case "owners-committee" -> committee(caller, now);
            case "check-up-body" -> checkUpBody(caller, now);
            case "insurer" -> insurer(caller, now);
            case "owner", "buyer" -> holder(caller, now);
            case "tenant" -> tenant(caller, now);
            default -> authority(caller, now);
        };
    }

    private static Reader authority(Caller caller, Dossier now) {
        boolean covered =
                caller.authority() && now.region().filter(caller::covers).isPresent();
        return reader(covered ? Audience.AUTHORITY : Audience.PUBLIC, caller);
    }

    private Reader party(Caller caller, Dossier now) {
        var project = now.theProject();
        if (project.filter(it -> it.developedBy(caller.role(), caller.organisation()))
                .isPresent()) {
            return reader(Audience.DEVELOPER, caller);
        }
        boolean appointed = project.filter(it -> it.appointed(caller.role(), caller.organisation(), Act.today(clock)))
                .isPresent();
        return reader(appointed ? Audience.PARTY : Audience.PUBLIC, caller);
    }

    private Reader propertyCompany(Caller caller, Dossier now) {
        boolean manages = now.theManagement()
                .filter(management -> management.managedBy(caller.organisation(), Act.today(clock)))
                .isPresent();
        return reader(manages ? Audience.PROPERTY_COMPANY : Audience.PUBLIC, caller);
    }

    private Reader committee(Caller caller, Dossier now) {
        boolean inItsTerm = now.theCommunity()
                .filter(community -> community.hasCommittee(caller.organisation(), Act.today(clock)))
                .isPresent();
        return reader(inItsTerm ? Audience.OWNERS_COMMITTEE : Audience.PUBLIC, caller);
    }

    private static Reader checkUpBody(Caller caller, Dossier now) {
        boolean commissioned = now.common(Chapters.CHECK_UPS).all().stream()
                .anyMatch(checkUp -> caller.organisation().equals(checkUp.checkUpBody()));
        return reader(commissioned ? Audience.CHECK_UP_BODY : Audience.PUBLIC, caller);
    }

    /** A policy is the insurer's own word, so it opens nothing; an owner who files a claim with it opens the claim's place (R22). */
    private static Reader insurer(Caller caller, Dossier now) {
        boolean unit = now.subject().kind().equals("unit");
        var claims = unit ? now.own(Chapters.CLAIMS) : now.common(Chapters.CLAIMS);
        boolean claimed =
                claims.all().stream().anyMatch(claim -> caller.organisation().equals(claim.insurer()));
        return reader(claimed ? Audience.INSURER : Audience.PUBLIC, caller);
    }

    private Reader holder(Caller caller, Dossier now) {
        boolean ofDwelling = now.subject().kind().equals("unit");
        var reader = ofDwelling ? holderOfDwelling(caller, now) : holderInside(caller, now);
        return new Reader(reader.audience(), reader.persons(), reader.until(), !ofDwelling || passedOn(now));
    }

    /** Whether somebody held it before whoever does: as an owner, or as a buyer whose sale was cancelled. */
    private static boolean passedOn(Dossier now) {
        return takenOver(now).isPresent()
                || now.own(Sales.CHAPTER).contracts().stream().anyMatch(contract -> contract.cancelled() != null);
    }

    private static Reader holderOfDwelling(Caller caller, Dossier now) {
        if (caller.isOneOf(Holders.of(now.dwelling()))) {
            return reader(Audience.HOLDER, caller);
        }
        return formerUntil(caller, now)
                .map(until -> reader(Audience.FORMER_HOLDER, caller, until))
                .orElseGet(() -> reader(Audience.PUBLIC, caller));
    }

    /** Who holds a dwelling in the building, and not only once, sees what is common to all. */
    private Reader holderInside(Caller caller, Dossier now) {
        boolean inside = now.buildingSubject()
                .filter(building -> !caller.persons().isEmpty()
                        && !library.dwellingsOf(building, caller.persons()).isEmpty())
                .isPresent();
        return reader(inside ? Audience.HOLDER : Audience.PUBLIC, caller);
    }

    /** Who rents the dwelling today; a tenancy that is over leaves nothing. */
    private Reader tenant(Caller caller, Dossier now) {
        boolean rents = now.own(Chapters.OCCUPANCY)
                .only()
                .filter(occupancy -> caller.isOneOf(occupancy.tenants(Act.today(clock))))
                .isPresent();
        return reader(rents ? Audience.TENANT : Audience.PUBLIC, caller);
    }

    private static List<Transfer> transfers(Dossier now) {
        return Holders.transfers(now.dwelling());
    }

    /** The last day on which it was the caller's: that of the cancellation, or the one before it was somebody else's. */
    private static Optional<LocalDate> formerUntil(Caller caller, Dossier now) {
        var cancelled = now.own(Sales.CHAPTER).contracts().stream()
                .filter(contract -> contract.cancelled() != null && caller.isOneOf(contract.buyers()))
                .map(contract -> ended(contract.cancelled()));
        return Stream.concat(cancelled, transferredFrom(caller, now).stream()).max(LocalDate::compareTo);
    }

    private static Optional<LocalDate> transferredFrom(Caller caller, Dossier now) {
        var delivery = now.own(Handover.CHAPTER).delivery();
        boolean theirs = delivery != null && caller.isOneOf(delivery.buyers());
        Optional<LocalDate> until = Optional.empty();
        for (Transfer transfer : transfers(now)) {
            boolean stillTheirs = caller.isOneOf(transfer.owners());
            if (theirs && !stillTheirs) {
                until = Optional.of(transfer.transferredOn().minusDays(1));
            }
            theirs = stillTheirs;
        }
        return until;
    }

    /**
     * The first day of the owners who hold the dwelling, where somebody owned it before them: what earlier owners
     * showed of themselves is not for them.
     */
    public static Optional<LocalDate> takenOver(Dossier now) {
        return transfers(now).stream()
                .reduce((earlier, later) -> later)
                .filter(transfer -> transfer.ground() != Ground.FIRST_SALE && transfer.ground() != Ground.FIRST_RECORD)
                .map(Transfer::transferredOn);
    }

    private static LocalDate ended(Sales.@Nullable Cancellation cancellation) {
        return cancellation == null ? LocalDate.MIN : cancellation.source().on();
    }

    private static Reader reader(Audience audience, Caller caller) {
        return new Reader(audience, caller.persons(), null);
    }

    private static Reader reader(Audience audience, Caller caller, LocalDate until) {
        return new Reader(audience, caller.persons(), until);
    }
}
