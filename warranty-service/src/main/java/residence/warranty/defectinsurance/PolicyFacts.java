package residence.warranty.defectinsurance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Entry;
import residence.events.FigureKey;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.PolicyEvent.Kind;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.Refusal;
import residence.events.Standards;
import residence.events.StandardsEvent.Figure;
import residence.events.Subject;
import residence.warranty.defectinsurance.PolicyCommand.IssuePolicy;

/**
 * What a policy must know from outside of it.
 *
 * @param developer of the project
 * @param unknown of the buildings, those that have not been heard of as the project's
 * @param latentDefects how long the project's standards ask for that cover; null where they do not
 * @param checkUps as above
 */
record PolicyFacts(
        String developer,
        List<Subject> unknown,
        @Nullable Figure latentDefects,
        @Nullable Figure checkUps) {

    /** The shortest that a cover of this kind may be; null where no standard asks for one. */
    @Nullable
    Figure least(Kind kind) {
        return switch (kind) {
            case LATENT_DEFECTS -> latentDefects;
            case CHECK_UPS -> checkUps;
        };
    }

    static PolicyFacts lookUp(PolicyCommand command, Policy.State state, Lookup lookup) {
        return switch (command) {
            case IssuePolicy it -> of(it, lookup);
        };
    }

    /** @throws Refusal where project or standards were not heard of; as {@link KnownBuilding#requireStanding} */
    private static PolicyFacts of(IssuePolicy it, Lookup lookup) {
        var day = it.act().occurredOn();
        var developer = lookup.first(it.project(), ProjectRegistered.class)
                .map(Entry::body)
                .map(ProjectRegistered::developer)
                .orElseThrow(() -> Refusal.of("not-heard.project", "project", it.project()));
        KnownBuilding.requireStanding(lookup, it.buildings(), day);
        var standards = Standards.ofProject(lookup, it.project(), day).heard(it.project(), day);
        return new PolicyFacts(
                developer,
                KnownBuilding.notOf(lookup, it.project(), it.buildings()),
                standards.figure(FigureKey.INSURANCE_LATENT_DEFECTS).orElse(null),
                standards.figure(FigureKey.INSURANCE_CHECK_UPS).orElse(null));
    }
}
