package residence.project.projectstandards;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.Subject;
import residence.project.projectstandards.ProjectStandardsCommand.ApplyProfile;

/**
 * What the rules of a project's standards must know.
 *
 * @param region of the project; null where there is no such project
 * @param profile the profile to be applied; null where it was not enacted
 */
record ProjectStandardsFacts(
        @Nullable String region, @Nullable ProfileEnacted profile) {

    static ProjectStandardsFacts lookUp(ProjectStandardsCommand command, ProjectStandards.State state, Lookup lookup) {
        return switch (command) {
            case ApplyProfile application ->
                new ProjectStandardsFacts(
                        last(application.subject(), ProjectRegistered.class, lookup)
                                .map(ProjectRegistered::region)
                                .orElse(null),
                        last(application.profile(), ProfileEnacted.class, lookup)
                                .orElse(null));
        };
    }

    private static <E extends DomainEvent> Optional<E> last(Subject subject, Class<E> type, Lookup lookup) {
        return lookup.entries(subject, type).stream().map(Entry::body).reduce((earlier, later) -> later);
    }
}
