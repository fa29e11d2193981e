package residence.record.notices;

import java.time.Clock;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import residence.events.Act;
import residence.events.Entry;
import residence.events.MaterialBatchEvent.MaterialBatchRecalled;
import residence.events.Subject;
import residence.events.view.BuildingView;
import residence.events.view.CommunityView;
import residence.record.document.Entries;
import residence.record.document.Standing;
import residence.record.dossier.Dossier;

/** What there is to tell at a place today, and where a dwelling's places are. */
@Component
public final class NoticeBoard {
    private final Entries entries;
    private final Clock clock;
    private final Period lead;

    NoticeBoard(Entries entries, Clock clock, @Value("${residence.record.notices.lead:30d}") Period lead) {
        this.entries = entries;
        this.clock = clock;
        this.lead = lead;
    }

    /** What is told at one place, the newest first. */
    public List<Notice> at(Subject place, Dossier dossier) {
        var recalls =
                dossier.theBuilding().flatMap(BuildingView::project).stream().flatMap(this::recalls);
        var around = Stream.concat(entries.standing(place, Notices.FROM).stream(), recalls)
                .distinct()
                .toList();
        return Notices.at(place, around, Act.today(clock), lead);
    }

    private Stream<Standing> recalls(Subject project) {
        return entries.standing(project, List.of(MaterialBatchRecalled.class)).stream();
    }

    /** How long before its last day a term's end is told. */
    public Period lead() {
        return lead;
    }

    /** Whether a notice may follow from it. */
    public static boolean mayFollowFrom(Entry<?> entry) {
        return Notices.FROM.stream().anyMatch(event -> event.isInstance(entry.body()));
    }

    /** Where something may stand that is told to a dwelling: itself, its building, its community. */
    static List<Subject> places(Dossier dwelling) {
        var community = dwelling.theCommunity().map(CommunityView::community);
        return Stream.of(Optional.of(dwelling.subject()), dwelling.buildingSubject(), community)
                .flatMap(Optional::stream)
                .toList();
    }
}
