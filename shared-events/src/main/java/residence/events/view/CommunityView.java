package residence.events.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.CommunityEvent;
import residence.events.CommunityEvent.CommunityChanged;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.Subject;

/**
 * A community as it stands.
 *
 * @param name null where the registration was voided, as are region and registered
 * @param buildings that belong to it
 * @param changes in the order they were recorded
 */
public record CommunityView(
        Subject community,
        @Nullable String name,
        @Nullable String region,
        List<Subject> buildings,
        List<Change> changes,
        @Nullable Source registered) {
    public static final View<CommunityView, CommunityEvent> VIEW = new View<>(
            CommunityView.class,
            CommunityEvent.class,
            community -> new CommunityView(community, null, null, List.of(), List.of(), null),
            CommunityView::after);

    /** @param name the new one; null where it stayed */
    public record Change(
            @Nullable String name, List<Subject> joined, List<Subject> left, String reason, Source source) {}

    private static CommunityView after(CommunityView before, CommunityEvent event, Source source) {
        return switch (event) {
            case CommunityRegistered it ->
                new CommunityView(before.community, it.name(), it.region(), it.buildings(), before.changes, source);
            case CommunityChanged it ->
                before.changed(it, new Change(it.name(), it.joined(), it.left(), it.reason(), source));
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
                registered);
    }
}
