package residence.record.card;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import residence.events.BuildingEvent.Dwelling;
import residence.events.Subject;
import residence.events.WarrantyEvent.Clock;
import residence.events.view.BuildingView;
import residence.events.view.CommunityView;
import residence.events.view.LandParcelView;
import residence.events.view.MaintenanceFundView;
import residence.events.view.OccupancyView;
import residence.events.view.ProjectStandardsView;
import residence.events.view.ProjectView;
import residence.events.view.UnitInspectionView;
import residence.record.acceptance.Acceptance;
import residence.record.audience.Audience;
import residence.record.audience.Reader;
import residence.record.document.AsOf;
import residence.record.document.Chapters;
import residence.record.dossier.Dossier;
import residence.record.fold.Flag;
import residence.record.fold.LateEntry;
import residence.record.handover.Handover;
import residence.record.sale.Sales;

/**
 * The residence health card 住宅健康卡 (S1 二(二)): one dwelling's own record, and what it inherits from building, community,
 * project and parcel, as one reader sees it on one day.
 *
 * @param asOf the day it is told for: days left and overdue count from it
 * @param knownAt the moment up to which it knows; null for all that is known
 * @param things all of the nouns that have many, each list under the name of its chapter
 * @param flags entries that were voided, corrected or lost their ground
 * @param lateEntries entries recorded on a later day than they happened
 */
record Card(
        Subject dwelling,
        LocalDate asOf,
        @Nullable Instant knownAt,
        Audience audience,
        @Nullable Dwelling plan,
        Completeness completeness,
        @Nullable UnitInspectionView inspection,
        Sales sale,
        Handover handover,
        @Nullable OccupancyView occupancy,
        Warranty warranty,
        List<RepairOnDay> repairs,
        @Nullable BuildingView building,
        Acceptance acceptance,
        @Nullable CommunityView community,
        @Nullable MaintenanceFundView fund,
        @Nullable ProjectView project,
        @Nullable ProjectStandardsView standards,
        @Nullable LandParcelView land,
        @JsonAnyGetter Map<String, List<?>> things,
        List<Flag> flags,
        List<LateEntry> lateEntries) {

    /** Both clocks, never blurred (R11): what the developer owes the owner, and the builder the developer. */
    record Warranty(List<TermView> developerToOwner, List<TermView> builderToDeveloper) {}

    /** Of the community's fund the totals, and the dwelling's account for whom the dwelling's own is there. */
    private static @Nullable MaintenanceFundView fund(Dossier seen, Audience audience) {
        boolean own = audience.ownChapters().contains(Chapters.FUND.name());
        return seen.theFund()
                .map(fund -> own ? fund : fund.withAccountsIn(List.of()))
                .orElse(null);
    }

    /** The card of a dossier as {@code reader} sees it on {@code day}. */
    static Card of(Dossier full, Reader reader, LocalDate day, AsOf asOf) {
        var seen = reader.view(full);
        var audience = reader.audience();
        boolean own = !audience.ownChapters().isEmpty();
        return new Card(
                full.subject(),
                day,
                asOf.knownAt(),
                audience,
                own ? full.plan().orElse(null) : null,
                Completeness.of(full, audience),
                seen.own(Chapters.INSPECTION).only().orElse(null),
                seen.own(Sales.CHAPTER),
                seen.own(Handover.CHAPTER),
                seen.own(Chapters.OCCUPANCY).only().orElse(null),
                new Warranty(TermView.of(seen, Clock.OWNER, day), TermView.of(seen, Clock.BUILDER, day)),
                RepairOnDay.of(seen, day),
                seen.theBuilding().map(BuildingView::withoutDwellings).orElse(null),
                seen.common(Acceptance.CHAPTER),
                seen.theCommunity().orElse(null),
                fund(seen, audience),
                seen.theProject().orElse(null),
                seen.theStandards().orElse(null),
                seen.theLand().orElse(null),
                seen.things(),
                seen.flags(),
                seen.late());
    }
}
