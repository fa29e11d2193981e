package residence.project.project;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.Entry;
import residence.events.LandParcelEvent;
import residence.events.LandParcelEvent.LandParcelListed;
import residence.events.Lookup;
import residence.events.Subject;
import residence.project.landparcel.LandParcel;
import residence.project.project.ProjectCommand.AppointBody;
import residence.project.project.ProjectCommand.AppointParty;
import residence.project.project.ProjectCommand.DismissBody;
import residence.project.project.ProjectCommand.FilePreventionPlan;
import residence.project.project.ProjectCommand.GrantPermit;
import residence.project.project.ProjectCommand.PublishQualityInformation;
import residence.project.project.ProjectCommand.RegisterProject;
import residence.project.project.ProjectCommand.ReplaceParty;
import residence.project.project.ProjectCommand.ReviewDrawings;
import residence.project.project.ProjectCommand.RevokePermit;
import residence.project.project.ProjectCommand.SignPledge;

/**
 * What a project's rules must know about its land and its buildings.
 *
 * @param land the parcel on the business day; null where it was not listed by then, and with any command but a
 *     registration
 * @param phaseOf each of the project's buildings that was registered by the business day, and its phase; empty where no
 *     building is named
 */
record ProjectFacts(@Nullable Land land, Map<Subject, String> phaseOf) {
    private static final ProjectFacts NONE = new ProjectFacts(null, Map.of());

    /**
     * @param region where it lies
     * @param transferee of the transfer in force; null where none is
     */
    record Land(String region, @Nullable String transferee) {}

    static ProjectFacts lookUp(ProjectCommand command, Project.State state, Lookup lookup) {
        return switch (command) {
            case RegisterProject registration ->
                new ProjectFacts(land(registration, lookup).orElse(null), Map.of());
            case GrantPermit permit -> permit.only().isEmpty() ? NONE : new ProjectFacts(null, phaseOf(permit, lookup));
            case AppointParty _, ReplaceParty _, SignPledge _, AppointBody _, DismissBody _ -> NONE;
            case ReviewDrawings _, FilePreventionPlan _, PublishQualityInformation _, RevokePermit _ -> NONE;
        };
    }

    private static Map<Subject, String> phaseOf(GrantPermit permit, Lookup lookup) {
        return lookup.entries(permit.subject(), BuildingRegistered.class).stream()
                .filter(entry -> !entry.occurredOn().isAfter(permit.act().occurredOn()))
                .collect(Collectors.toMap(Entry::subject, entry -> entry.body().phase(), (first, second) -> first));
    }

    private static Optional<Land> land(RegisterProject registration, Lookup lookup) {
        var events = lookup.entries(registration.parcel(), LandParcelEvent.class).stream()
                .filter(entry -> !entry.occurredOn().isAfter(registration.act().occurredOn()))
                .map(Entry::body)
                .toList();
        return events.stream()
                .filter(LandParcelListed.class::isInstance)
                .map(LandParcelListed.class::cast)
                .reduce((earlier, later) -> later)
                .map(listed -> new Land(listed.region(), transferee(LandParcel.fold(events.stream()))));
    }

    private static @Nullable String transferee(LandParcel.State state) {
        return state instanceof LandParcel.Transferred transferred ? transferred.transferee() : null;
    }
}
