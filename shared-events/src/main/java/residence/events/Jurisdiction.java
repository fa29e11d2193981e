package residence.events;

import java.util.Optional;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.LandParcelEvent.LandParcelListed;
import residence.events.ProjectEvent.ProjectRegistered;

/** Which region a subject lies in, as far as the asking service has heard: what an authority's reach is decided on. */
public final class Jurisdiction {
    private Jurisdiction() {}

    /**
     * The division code of the region, or empty where the service has not heard of the subject.
     *
     * @param subject anything inside a building, community, project, parcel or region
     */
    public static Optional<String> of(Lookup lookup, Subject subject) {
        var root = subject.root();
        return switch (root.kind()) {
            case "region" -> Optional.of(root.id());
            case "parcel" ->
                lookup.first(root, LandParcelListed.class)
                        .map(listed -> listed.body().region());
            case "project" ->
                lookup.first(root, ProjectRegistered.class)
                        .map(project -> project.body().region());
            case "community" ->
                lookup.first(root, CommunityRegistered.class)
                        .map(community -> community.body().region());
            case "building" ->
                KnownBuilding.find(lookup, root).flatMap(known -> switch (known) {
                    case KnownBuilding.Registered it -> of(lookup, it.plan().project());
                    case KnownBuilding.Admitted it -> Optional.of(it.statement().region());
                });
            default -> Optional.empty();
        };
    }
}
