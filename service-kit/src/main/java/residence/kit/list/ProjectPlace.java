package residence.kit.list;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import residence.events.view.View;

/** Where a project lies and whose it is. */
record ProjectPlace(@Nullable String region, @Nullable String developer, List<Tenure> parties) {
    static final View<ProjectPlace, ProjectEvent> VIEW = new View<>(
            ProjectPlace.class,
            ProjectEvent.class,
            _ -> new ProjectPlace(null, null, List.of()),
            (place, event, _) -> place.after(event));

    private ProjectPlace after(ProjectEvent event) {
        return switch (event) {
            case ProjectRegistered it -> new ProjectPlace(it.region(), it.developer(), parties);
            case PartyAppointed it -> with(it.role(), it.organisation(), it.from());
            case PartyReplaced it -> with(it.role(), it.organisation(), it.from());
            case PledgeSigned _, PermitGranted _, PermitRevoked _ -> this;
            case BodyAppointed _, BodyDismissed _ -> this;
            case DrawingsReviewed _, PreventionPlanFiled _, QualityInformationPublished _ -> this;
        };
    }

    private ProjectPlace with(PartyRole role, String organisation, LocalDate from) {
        return new ProjectPlace(region, developer, Parties.succeeded(parties, role, organisation, from));
    }
}
