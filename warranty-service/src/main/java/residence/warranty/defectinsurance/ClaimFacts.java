package residence.warranty.defectinsurance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import residence.events.Acceptances;
import residence.events.Holders;
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
 * @param owned whether the dwelling, or for a common part any of the building, had an owner on the day; who that is, access
 *     asks
 */
record ClaimFacts(PolicyIssued policy, @Nullable LocalDate acceptedOn, boolean owned) {

    /** @throws Refusal {@code R22.not-issued}, as nothing can be judged without the policy; as {@link KnownBuilding#standing} */
    static ClaimFacts lookUp(ClaimCommand command, Claim.State state, Lookup lookup) {
        var policy = issued(lookup, command.policy());
        return switch (command) {
            case FileClaim it -> {
                KnownBuilding.standing(lookup, it.place(), it.act().occurredOn());
                yield new ClaimFacts(
                        policy,
                        Acceptances.of(lookup, it.place().root()).orElse(null),
                        owned(lookup, it.place(), it.act().occurredOn()));
            }
            case SettleClaim _, RejectClaim _ -> new ClaimFacts(policy, null, false);
        };
    }

    private static PolicyIssued issued(Lookup lookup, Subject policy) {
        return lookup.first(policy, PolicyIssued.class)
                .orElseThrow(() -> Refusal.of("R22.not-issued", "policy", policy))
                .body();
    }

    private static boolean owned(Lookup lookup, Subject place, LocalDate day) {
        var owners = place.dwelling().isPresent()
                ? Holders.owners(lookup, place, day)
                : Holders.ownersIn(lookup, place, day);
        return !owners.isEmpty();
    }
}
