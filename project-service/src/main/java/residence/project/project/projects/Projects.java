package residence.project.project.projects;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.Entry;
import residence.events.ProjectEvent;
import residence.events.ProjectEvent.PartyAppointed;
import residence.events.ProjectEvent.PartyReplaced;
import residence.events.ProjectEvent.PermitGranted;
import residence.events.ProjectEvent.PermitRevoked;
import residence.events.ProjectEvent.PledgeSigned;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.list.DocumentList;
import residence.project.project.projects.ProjectRow.Party;

/** Every project, and who takes part in it. */
@Component
public class Projects extends DocumentList<ProjectRow, ProjectEvent> {
    Projects(JdbcClient jdbc) {
        super(jdbc, "project_list", ProjectRow.class, ProjectEvent.class);
    }

    @Override
    protected @Nullable ProjectRow step(@Nullable ProjectRow before, Entry<?> entry, ProjectEvent event) {
        if (event instanceof ProjectRegistered registered) {
            return ProjectRow.registered(entry.subject(), entry.occurredOn(), registered);
        }
        return before == null ? null : next(before, entry, event);
    }

    /** Whether the reader takes part: the region's departments, the developer, whoever is or was a party. */
    public boolean takesPart(Caller caller, Subject project) {
        return find(project).filter(row -> takesPart(caller, row)).isPresent();
    }

    static boolean takesPart(Caller caller, ProjectRow row) {
        return caller.authority() && caller.covers(row.region())
                || row.developer().equals(caller.organisation())
                || row.parties().stream().anyMatch(party -> party.organisation().equals(caller.organisation()));
    }

    private static ProjectRow next(ProjectRow row, Entry<?> entry, ProjectEvent event) {
        var on = entry.occurredOn();
        return switch (event) {
            case ProjectRegistered it -> ProjectRow.registered(entry.subject(), on, it);
            case PartyAppointed it -> row.appointed(Party.of(it.role(), it.organisation(), it.leader(), it.from()));
            case PartyReplaced it -> row.appointed(Party.of(it.role(), it.organisation(), it.leader(), it.from()));
            case PledgeSigned it -> row.pledged(on, it);
            case PermitGranted it -> row.granted(on, it);
            case PermitRevoked it -> row.revoked(on, it);
        };
    }
}
