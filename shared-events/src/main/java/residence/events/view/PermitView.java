package residence.events.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.ProjectEvent.PermitGranted;
import residence.events.ProjectEvent.PermitKind;
import residence.events.ProjectEvent.PermitRevoked;
import residence.events.Subject;

/**
 * A permit of a project.
 *
 * @param buildings of its phases that it covers; empty where it covers all of them
 * @param revoked null while it is in force
 */
public record PermitView(
        PermitKind kind,
        String number,
        List<String> phases,
        List<Subject> buildings,
        @Nullable Revocation revoked,
        Source source) {

    public record Revocation(String reason, Source source) {}

    static PermitView of(PermitGranted event, Source source) {
        return new PermitView(event.kind(), event.number(), event.phases(), event.buildings(), null, source);
    }

    /** Whether it is in force for a building of a phase. */
    public boolean covers(String phase, Subject building) {
        return revoked == null && new PermitGranted(kind, number, phases, buildings).covers(phase, building);
    }

    boolean is(PermitRevoked event) {
        return kind == event.kind() && number.equals(event.number());
    }

    PermitView revoked(PermitRevoked event, Source source) {
        return new PermitView(kind, number, phases, buildings, new Revocation(event.reason(), source), this.source);
    }
}
