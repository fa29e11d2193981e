package residence.project.project;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import residence.events.ProjectEvent.DrawingsReviewed;
import residence.events.ProjectEvent.PermitGranted;
import residence.events.ProjectEvent.PermitKind;
import residence.events.ProjectEvent.PermitRevoked;
import residence.events.ProjectEvent.PreventionPlanFiled;
import residence.events.Subject;

/**
 * The papers of a project.
 *
 * @param permits those in force
 * @param reports numbers of all reports on its drawings
 * @param drawings whether they passed when they were last reviewed, by phase
 * @param prevention phases for which a plan against the usual defects is filed
 */
public record Papers(
        List<PermitGranted> permits, Set<String> reports, Map<String, Boolean> drawings, Set<String> prevention) {
    static final Papers NONE = new Papers(List.of(), Set.of(), Map.of(), Set.of());

    public Papers {
        permits = List.copyOf(permits);
        reports = Set.copyOf(reports);
        drawings = Map.copyOf(drawings);
        prevention = Set.copyOf(prevention);
    }

    /** Whether a permit of this kind is in force for a building of a phase. */
    public boolean permits(PermitKind kind, String phase, Subject building) {
        return permits.stream().anyMatch(permit -> permit.kind() == kind && permit.covers(phase, building));
    }

    /** Whether the drawings of a phase passed when they were last reviewed. */
    public boolean reviewed(String phase) {
        return drawings.getOrDefault(phase, false);
    }

    boolean inForce(PermitKind kind, String number) {
        return permits.stream().anyMatch(permit -> is(permit, kind, number));
    }

    Papers grant(PermitGranted permit) {
        return new Papers(Stream.concat(permits.stream(), Stream.of(permit)).toList(), reports, drawings, prevention);
    }

    Papers revoke(PermitRevoked revoked) {
        var left = permits.stream()
                .filter(permit -> !is(permit, revoked.kind(), revoked.number()))
                .toList();
        return new Papers(left, reports, drawings, prevention);
    }

    Papers review(DrawingsReviewed review) {
        var numbers = new HashSet<>(reports);
        numbers.add(review.reportNumber());
        var verdicts = new HashMap<>(drawings);
        review.phases().forEach(phase -> verdicts.put(phase, review.passed()));
        return new Papers(permits, numbers, verdicts, prevention);
    }

    Papers file(PreventionPlanFiled plan) {
        var phases = new HashSet<>(prevention);
        phases.addAll(plan.phases());
        return new Papers(permits, reports, drawings, phases);
    }

    private static boolean is(PermitGranted permit, PermitKind kind, String number) {
        return permit.kind() == kind && permit.number().equals(number);
    }
}
