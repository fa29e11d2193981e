package residence.project.project;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import residence.events.Entry;
import residence.events.LandParcelEvent;
import residence.events.LandParcelEvent.LandParcelListed;
import residence.events.Lookup;
import residence.project.landparcel.LandParcel;
import residence.project.project.ProjectCommand.AppointParty;
import residence.project.project.ProjectCommand.GrantPermit;
import residence.project.project.ProjectCommand.RegisterProject;
import residence.project.project.ProjectCommand.ReplaceParty;
import residence.project.project.ProjectCommand.RevokePermit;
import residence.project.project.ProjectCommand.SignPledge;

/**
 * What a project's rules must know about its land.
 *
 * @param land the parcel on the business day; null where it was not listed by then, and with any command but a
 *     registration
 */
record ProjectFacts(@Nullable Land land) {

    /**
     * @param region where it lies
     * @param transferee of the transfer in force; null where none is
     */
    record Land(String region, @Nullable String transferee) {}

    static ProjectFacts lookUp(ProjectCommand command, Project.State state, Lookup lookup) {
        return switch (command) {
            case RegisterProject registration ->
                new ProjectFacts(land(registration, lookup).orElse(null));
            case AppointParty appointment -> new ProjectFacts(null);
            case SignPledge pledge -> new ProjectFacts(null);
            case ReplaceParty replacement -> new ProjectFacts(null);
            case GrantPermit permit -> new ProjectFacts(null);
            case RevokePermit revocation -> new ProjectFacts(null);
        };
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
