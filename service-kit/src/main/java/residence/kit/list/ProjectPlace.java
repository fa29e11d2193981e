package residence.kit.list;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.BodyRole;
import residence.events.Parties;
import residence.events.Parties.Tenure;
import residence.events.PartyRole;
import residence.events.ProjectEvent;
import residence.events.ProjectEvent.BodyAppointed;
import residence.events.ProjectEvent.BodyDismissed;
import residence.events.ProjectEvent.DrawingsReviewed;
import residence.events.ProjectEvent.PartyAppointed;
import residence.events.ProjectEvent.PartyReplaced;
import residence.events.ProjectEvent.PermitGranted;
import residence.events.ProjectEvent.PermitRevoked;
import residence.events.ProjectEvent.PledgeSigned;
import residence.events.ProjectEvent.PreventionPlanFiled;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.ProjectEvent.QualityInformationPublished;
import residence.events.view.Lists;
import residence.events.view.View;

/**
 * Where a project lies and whose it is.
 *
 * @param parties that were ever appointed to it, laboratories and reviewers of drawings among them
 */
record ProjectPlace(@Nullable String region, @Nullable String developer, List<Seat> parties) {
    static final View<ProjectPlace, ProjectEvent> VIEW = new View<>(
            ProjectPlace.class,
            ProjectEvent.class,
            _ -> new ProjectPlace(null, null, List.of()),
            (place, event, _) -> place.after(event));

    /**
     * @param role name of a {@link PartyRole} or a {@link BodyRole}
     * @param until the first day without it; null while there is none
     */
    record Seat(
            String role,
            String organisation,
            LocalDate from,
            @Nullable LocalDate until) {
        private static Seat of(Tenure tenure) {
            return new Seat(tenure.role().name(), tenure.organisation(), tenure.from(), tenure.until());
        }

        private Stream<Tenure> tenure() {
            return Stream.of(PartyRole.values())
                    .filter(party -> party.name().equals(role))
                    .map(party -> new Tenure(party, organisation, from, until));
        }

        private boolean endsBy(BodyDismissed event) {
            return until == null && role.equals(event.body().name()) && organisation.equals(event.organisation());
        }

        private Seat until(LocalDate day) {
            return new Seat(role, organisation, from, day);
        }
    }

    private ProjectPlace after(ProjectEvent event) {
        return switch (event) {
            case ProjectRegistered it -> new ProjectPlace(it.region(), it.developer(), parties);
            case PartyAppointed it -> succeeded(it.role(), it.organisation(), it.from());
            case PartyReplaced it -> succeeded(it.role(), it.organisation(), it.from());
            case BodyAppointed it ->
                with(Lists.plus(parties, new Seat(it.body().name(), it.organisation(), it.from(), null)));
            case BodyDismissed it ->
                with(Lists.changeLast(parties, seat -> seat.endsBy(it), seat -> seat.until(it.until())));
            case PledgeSigned _, PermitGranted _, PermitRevoked _ -> this;
            case DrawingsReviewed _, PreventionPlanFiled _, QualityInformationPublished _ -> this;
        };
    }

    private ProjectPlace succeeded(PartyRole role, String organisation, LocalDate from) {
        var tenures = parties.stream().flatMap(Seat::tenure).toList();
        var bodies = parties.stream().filter(seat -> seat.tenure().findAny().isEmpty());
        var responsible =
                Parties.succeeded(tenures, role, organisation, from).stream().map(Seat::of);
        return with(Stream.concat(responsible, bodies).toList());
    }

    private ProjectPlace with(List<Seat> changed) {
        return new ProjectPlace(region, developer, changed);
    }
}
