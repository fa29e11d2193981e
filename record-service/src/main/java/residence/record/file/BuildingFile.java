package residence.record.file;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import residence.events.Subject;
import residence.events.view.BuildingView;
import residence.events.view.CommunityView;
import residence.events.view.LandParcelView;
import residence.events.view.MaintenanceFundView;
import residence.events.view.ProjectStandardsView;
import residence.events.view.ProjectView;
import residence.kit.web.Page;
import residence.record.acceptance.Acceptance;
import residence.record.audience.Audience;
import residence.record.card.RepairOnDay;
import residence.record.dossier.Dossier;
import residence.record.fold.Flag;
import residence.record.fold.LateEntry;
import residence.record.warranty.Warranties;

/**
 * The building file 一楼一档 (S1 二(二)): all that was ever recorded about one building, with the community that it
 * belongs to, the project and the parcel that it came from, as one reader sees it.
 *
 * @param asOf the day it is told for: days left and overdue count from it
 * @param knownAt the moment up to which it knows; null for all that is known
 * @param dwellings a page of its dwellings; those that the reader may see
 * @param dwellingCount of the whole building
 * @param next cursor of the next page of dwellings, null on the last
 */
record BuildingFile(
        Subject file,
        LocalDate asOf,
        @Nullable Instant knownAt,
        Audience audience,
        @Nullable BuildingView building,
        Acceptance acceptance,
        Warranties warranty,
        List<RepairOnDay> repairs,
        @Nullable CommunityView community,
        @Nullable MaintenanceFundView fund,
        @Nullable ProjectView project,
        @Nullable ProjectStandardsView standards,
        @Nullable LandParcelView land,
        int dwellingCount,
        List<DwellingState> dwellings,
        @Nullable String next,
        @JsonAnyGetter Map<String, List<?>> things,
        List<Flag> flags,
        List<LateEntry> lateEntries) {

    static BuildingFile of(
            Dossier seen, Audience audience, LocalDate day, @Nullable Instant knownAt, Page<DwellingState> page) {
        return new BuildingFile(
                seen.subject(),
                day,
                knownAt,
                audience,
                seen.theBuilding().map(BuildingView::withoutDwellings).orElse(null),
                seen.common(Acceptance.CHAPTER),
                seen.common(Warranties.CHAPTER),
                RepairOnDay.of(seen, day),
                seen.theCommunity().orElse(null),
                seen.theFund().orElse(null),
                seen.theProject().orElse(null),
                seen.theStandards().orElse(null),
                seen.theLand().orElse(null),
                seen.dwellings().size(),
                page.items(),
                page.next(),
                seen.things(),
                seen.flags(),
                seen.late());
    }
}
