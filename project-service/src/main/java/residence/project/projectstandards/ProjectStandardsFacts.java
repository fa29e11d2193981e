package residence.project.projectstandards;

import org.jspecify.annotations.Nullable;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.StandardsEvent.ProfileEnacted;
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
                        lookup.last(application.subject(), ProjectRegistered.class)
                                .map(project -> project.body().region())
                                .orElse(null),
                        lookup.last(application.profile(), ProfileEnacted.class)
                                .map(Entry::body)
                                .orElse(null));
        };
    }
}
