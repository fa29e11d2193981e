package residence.project.project;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.Entry;
import residence.events.LandParcelEvent;
import residence.events.LandParcelEvent.LandParcelListed;
import residence.events.Lookup;
import residence.events.ProjectEvent.DrawingsReviewed;
import residence.events.ProjectEvent.PermitGranted;
import residence.events.ProjectEvent.PermitRevoked;
import residence.events.ProjectEvent.ProjectRegistered;
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
 * @param lastOn last day of what the command follows: the project's registration; for a grant also the revocation, for a
 *     revocation the grant of that permit, for a review the others of its phases; null with the registration itself
 */
record ProjectFacts(
        @Nullable Land land,
        Map<Subject, String> phaseOf,
        @Nullable LocalDate lastOn) {

    /**
     * @param region where it lies
     * @param transferee of the transfer in force; null where none is
     */
    record Land(String region, @Nullable String transferee) {}

    static ProjectFacts lookUp(ProjectCommand command, Project.State state, Lookup lookup) {
        return switch (command) {
            case RegisterProject registration ->
                new ProjectFacts(land(registration, lookup).orElse(null), Map.of(), null);
            case GrantPermit permit ->
                new ProjectFacts(null, phaseOf(permit, lookup), lastOn(permit, revocations(permit, lookup), lookup));
            case RevokePermit revocation -> after(revocation, grants(revocation, lookup), lookup);
            case ReviewDrawings review -> after(review, reviews(review, lookup), lookup);
            case AppointParty _, ReplaceParty _, SignPledge _, AppointBody _, DismissBody _ ->
                after(command, Stream.empty(), lookup);
            case FilePreventionPlan _, PublishQualityInformation _ -> after(command, Stream.empty(), lookup);
        };
    }

    private static ProjectFacts after(ProjectCommand command, Stream<? extends Entry<?>> also, Lookup lookup) {
        return new ProjectFacts(null, Map.of(), lastOn(command, also, lookup));
    }

    private static @Nullable LocalDate lastOn(ProjectCommand command, Stream<? extends Entry<?>> also, Lookup lookup) {
        var registration = lookup.entries(command.subject(), ProjectRegistered.class).stream();
        return Entry.lastDay(Stream.concat(registration, also));
    }

    private static Stream<Entry<PermitRevoked>> revocations(GrantPermit permit, Lookup lookup) {
        return lookup.entries(permit.subject(), PermitRevoked.class).stream()
                .filter(entry -> entry.body().kind() == permit.kind()
                        && entry.body().number().equals(permit.number()));
    }

    private static Stream<Entry<PermitGranted>> grants(RevokePermit revocation, Lookup lookup) {
        return lookup.entries(revocation.subject(), PermitGranted.class).stream()
                .filter(entry -> entry.body().kind() == revocation.kind()
                        && entry.body().number().equals(revocation.number()));
    }

    /** Of any phase that this one names: there the last one counts. */
    private static Stream<Entry<DrawingsReviewed>> reviews(ReviewDrawings review, Lookup lookup) {
        return lookup.entries(review.subject(), DrawingsReviewed.class).stream()
                .filter(entry -> entry.body().phases().stream().anyMatch(review.phases()::contains));
    }

    private static Map<Subject, String> phaseOf(GrantPermit permit, Lookup lookup) {
        if (permit.only().isEmpty()) {
            return Map.of();
        }
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
