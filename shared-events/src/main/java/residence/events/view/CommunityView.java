package residence.events.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.CommunityEvent;
import residence.events.CommunityEvent.CommunityChanged;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.CommunityEvent.OwnersCommitteeFiled;
import residence.events.Subject;

/**
 * A community as it stands.
 *
 * @param name null where the registration was voided, as are region and registered
 * @param buildings that belong to it
 * @param changes in the order they were recorded
 * @param committees that its owners elected, in the order they were filed
 */
public record CommunityView(
        Subject community,
        @Nullable String name,
        @Nullable String region,
        List<Subject> buildings,
        List<Change> changes,
        List<Committee> committees,
        @Nullable Source registered) {
    public static final View<CommunityView, CommunityEvent> VIEW = new View<>(
            CommunityView.class,
            CommunityEvent.class,
            community -> new CommunityView(community, null, null, List.of(), List.of(), List.of(), null),
            CommunityView::after);

    /** @param name the new one; null where it stayed */
    public record Change(
            @Nullable String name, List<Subject> joined, List<Subject> left, String reason, Source source) {}

    /** @param until first day without it: after its term, or the first of the next one's */
    public record Committee(String committee, LocalDate from, LocalDate until, Source filed) {
        private boolean on(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }

        private Committee endedBy(LocalDate next) {
            return until.isAfter(next) ? new Committee(committee, from, next, filed) : this;
        }
    }

    /** Whether {@code organisation} is the committee in its term on {@code day}. */
    public boolean hasCommittee(String organisation, LocalDate day) {
        return committees.stream().anyMatch(term -> term.committee().equals(organisation) && term.on(day));
    }

    /** Whether there is one in its term on {@code day}. */
    public boolean hasCommittee(LocalDate day) {
        return committees.stream().anyMatch(term -> term.on(day));
    }

    private static CommunityView after(CommunityView before, CommunityEvent event, Source source) {
        return switch (event) {
            case CommunityRegistered it ->
                new CommunityView(
                        before.community,
                        it.name(),
                        it.region(),
                        it.buildings(),
                        before.changes,
                        before.committees,
                        source);
            case CommunityChanged it ->
                before.changed(it, new Change(it.name(), it.joined(), it.left(), it.reason(), source));
            case OwnersCommitteeFiled it ->
                before.elected(it.from(), new Committee(it.committee(), it.from(), it.until(), source));
        };
    }

    private CommunityView changed(CommunityChanged event, Change change) {
        var stayed = buildings.stream()
                .filter(building ->
                        !event.left().contains(building) && !event.joined().contains(building))
                .toList();
        return new CommunityView(
                community,
                event.name() == null ? name : event.name(),
                region,
                Lists.both(stayed, event.joined()),
                Lists.plus(changes, change),
                committees,
                registered);
    }

    private CommunityView elected(LocalDate from, Committee next) {
        var before = committees.stream().map(term -> term.endedBy(from)).toList();
        return new CommunityView(community, name, region, buildings, changes, Lists.plus(before, next), registered);
    }
}
