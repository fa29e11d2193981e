package residence.warranty.defectinsurance;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import residence.events.Acceptances;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.PolicyEvent.PolicyIssued;
import residence.events.Refusal;
import residence.events.Subject;
import residence.warranty.defectinsurance.ClaimCommand.FileClaim;
import residence.warranty.defectinsurance.ClaimCommand.RejectClaim;
import residence.warranty.defectinsurance.ClaimCommand.SettleClaim;

/**
 * What a claim must know from outside of it. Its policy is this service's own; the acceptance is the quality service's, as
 * far as it was heard.
 *
 * @param acceptedOn when the building was accepted whole; null where it was not, or where nothing is filed
 * @param handedOverOn when the dwelling was, for a common part the first of the building; null as above
 */
record ClaimFacts(
        PolicyIssued policy,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate handedOverOn) {

    /** Whether there was an owner by then. Who that is, access asks. */
    boolean owned(LocalDate day) {
        return handedOverOn != null && !day.isBefore(handedOverOn);
    }

    /** @throws Refusal {@code R22.not-issued}, as nothing can be judged without the policy; as {@link KnownBuilding#standing} */
    static ClaimFacts lookUp(ClaimCommand command, Claim.State state, Lookup lookup) {
        var policy = issued(lookup, command.policy());
        return switch (command) {
            case FileClaim it -> {
                KnownBuilding.standing(lookup, it.place(), it.act().occurredOn());
                yield new ClaimFacts(
                        policy,
                        Acceptances.of(lookup, it.place().root()).orElse(null),
                        handedOverOn(lookup, it.place()));
            }
            case SettleClaim _, RejectClaim _ -> new ClaimFacts(policy, null, null);
        };
    }

    private static PolicyIssued issued(Lookup lookup, Subject policy) {
        return lookup.first(policy, PolicyIssued.class)
                .orElseThrow(() -> Refusal.of("R22.not-issued", "policy", policy))
                .body();
    }

    private static @Nullable LocalDate handedOverOn(Lookup lookup, Subject place) {
        return lookup.entries(place, UnitHandedOver.class).stream()
                .map(entry -> entry.body().handedOverOn())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
