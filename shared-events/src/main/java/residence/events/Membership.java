package residence.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import residence.events.CommunityEvent.CommunityChanged;
import residence.events.CommunityEvent.CommunityRegistered;

/**
 * That a building belongs, or belonged, to a community: to one at a time.
 *
 * @param from first day
 * @param until the day it left, the first without it; null while it belongs
 */
public record Membership(
        Subject community, LocalDate from, @Nullable LocalDate until) {

    /** All of a building's, in the order they were recorded, as far as the asking service has heard. */
    public static List<Membership> of(Lookup lookup, Subject building) {
        var memberships = new ArrayList<Membership>();
        for (var entry : lookup.entries(building, CommunityEvent.class)) {
            switch (entry.body()) {
                case CommunityRegistered it when it.buildings().contains(building) -> memberships.add(begun(entry));
                case CommunityChanged it when it.joined().contains(building) -> memberships.add(begun(entry));
                case CommunityChanged it
                when it.left().contains(building) -> memberships.replaceAll(membership -> membership.endedBy(entry));
                case CommunityEvent other -> {}
            }
        }
        return List.copyOf(memberships);
    }

    /** The community that {@code place} lies in on {@code day}: its building's; empty where that is in none then. */
    public static Optional<Subject> community(Lookup lookup, Subject place, LocalDate day) {
        return of(lookup, place.root()).stream()
                .filter(membership -> !membership.from.isAfter(day) && membership.reaches(day))
                .map(Membership::community)
                .findFirst();
    }

    /** The buildings that belong to {@code community} on {@code day}, as far as the asking service has heard. */
    public static List<Subject> buildings(Lookup lookup, Subject community, LocalDate day) {
        var buildings = new LinkedHashSet<Subject>();
        for (var entry : lookup.entries(community, CommunityEvent.class)) {
            if (!entry.occurredOn().isAfter(day)) {
                change(buildings, entry.body());
            }
        }
        return List.copyOf(buildings);
    }

    private static void change(Set<Subject> buildings, CommunityEvent event) {
        switch (event) {
            case CommunityRegistered it -> buildings.addAll(it.buildings());
            case CommunityChanged it -> {
                it.left().forEach(buildings::remove);
                buildings.addAll(it.joined());
            }
            case CommunityEvent other -> {}
        }
    }

    /** Whether it lasts on that day or a later one. */
    public boolean reaches(LocalDate day) {
        return until == null || until.isAfter(day);
    }

    private static Membership begun(Entry<CommunityEvent> entry) {
        return new Membership(entry.subject(), entry.occurredOn(), null);
    }

    private Membership endedBy(Entry<CommunityEvent> leaving) {
        return until == null && community.equals(leaving.subject())
                ? new Membership(community, from, leaving.occurredOn())
                : this;
    }
}
