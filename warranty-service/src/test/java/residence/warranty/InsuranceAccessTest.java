package residence.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.warranty.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.Act;
import residence.events.Command;
import residence.events.DefectKind;
import residence.events.Lookup;
import residence.events.OccupancyEvent.Ground;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.events.Part;
import residence.events.PolicyEvent.Cover;
import residence.events.PolicyEvent.Kind;
import residence.events.PolicyEvent.PolicyIssued;
import residence.events.PolicyEvent.Start;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.testing.Known;
import residence.warranty.defectinsurance.ClaimCommand.FileClaim;
import residence.warranty.defectinsurance.ClaimCommand.RejectClaim;
import residence.warranty.defectinsurance.ClaimCommand.SettleClaim;
import residence.warranty.defectinsurance.PolicyCommand.IssuePolicy;

/** R22: the insurer writes its own policies and decides their claims, the owners claim, and nobody else does anything. */
class InsuranceAccessTest {
    private static final Subject POLICY = Subject.of("policy", "P-1");
    private static final Subject CLAIM = POLICY.child("claim", "C-1");
    private static final Caller INSURER = new Caller("i1", "insurer", "I-TAISHAN", null, List.of());
    private static final Caller RIVAL = new Caller("i2", "insurer", "I-OTHER", null, List.of());
    private static final Caller STRANGER = new Caller("p-9", "owner", "household", null, List.of("p-9"));
    private static final Caller BUYER = new Caller("p-1", "buyer", "household", null, List.of("p-1"));
    private static final List<Caller> OTHERS =
            List.of(Lists.DEVELOPER, Lists.CONTRACTOR, Lists.PROPERTY, Lists.CITY, BUYER, Caller.PUBLIC);
    private static final Cover LEAKS =
            new Cover("leaks", Kind.LATENT_DEFECTS, List.of(Part.HEATING), List.of(), Start.ACCEPTANCE, null, "P5Y");

    @Test
    void r22_anInsurerIssuesPoliciesAndNobodyElse() {
        assertThat(allowed(INSURER, issue(INSURER), Pilot.world())).isTrue();
        assertThat(OTHERS).noneMatch(caller -> allowed(caller, issue(caller), Pilot.world()));
        assertThat(allowed(Lists.OWNER, issue(Lists.OWNER), insured())).isFalse();
    }

    @Test
    void r22_anOwnerClaimsForTheOwnDwelling() {
        assertThat(claims(Lists.OWNER, Pilot.DWELLING)).isTrue();
        assertThat(claims(STRANGER, Pilot.DWELLING)).isFalse();
        assertThat(claims(Lists.OWNER, Pilot.NEXT_DOOR)).isFalse();
        assertThat(claims(INSURER, Pilot.DWELLING)).isFalse();
        assertThat(OTHERS).noneMatch(caller -> claims(caller, Pilot.DWELLING));
    }

    @Test
    void r22_whoBoughtItLaterClaimsAndWhoSoldItDoesNot() {
        var second = new Caller("o9", "owner", "household", null, List.of("p-9"));
        var resold = new OwnershipTransferred(List.of("p-9"), Ground.RESALE, LocalDate.parse("2027-01-10"), null);
        var known = insured().knows(Pilot.DWELLING.path(), "2027-01-10", resold);
        assertThat(allowed(second, claim(second, "2027-01-10"), known)).isTrue();
        assertThat(allowed(Lists.OWNER, claim(Lists.OWNER, "2027-01-10"), known))
                .isFalse();
        assertThat(refused(() -> allowed(second, claim(second, "2027-01-09"), known)))
                .containsExactly("relation.not-holder-then");
    }

    private static FileClaim claim(Caller caller, String day) {
        var act = Acts.late(act(caller), day);
        return new FileClaim(act, CLAIM, Pilot.DWELLING, Part.HEATING, DefectKind.LEAK, "cold");
    }

    @Test
    void r22_aCommonPartIsEveryOwnersOfTheBuilding() {
        assertThat(claims(Lists.OWNER, Pilot.BUILDING)).isTrue();
        assertThat(claims(STRANGER, Pilot.BUILDING)).isFalse();
        assertThat(claims(committee("OC-1"), Pilot.BUILDING)).isTrue();
        assertThat(claims(committee("OC-1"), Pilot.DWELLING)).isFalse();
        assertThat(claims(committee("OC-2"), Pilot.BUILDING)).isFalse();
        assertThat(OTHERS).noneMatch(caller -> claims(caller, Pilot.BUILDING));
    }

    @Test
    void r22_theInsurerDecidesTheClaimsOnItsOwnPoliciesOnly() {
        assertThat(decides(INSURER, insured())).isTrue();
        assertThat(decides(RIVAL, insured())).isFalse();
        assertThat(decides(Lists.OWNER, insured())).isFalse();
        assertThat(OTHERS).noneMatch(caller -> decides(caller, insured()));
    }

    @Test
    void r22_thatThereIsNoSuchPolicyIsSaidToInsurersAlone() {
        assertThat(refused(() -> decides(INSURER, Pilot.world()))).containsExactly("R22.not-issued");
        assertThat(decides(Lists.OWNER, Pilot.world())).isFalse();
    }

    private static boolean decides(Caller caller, Known known) {
        boolean settles = allowed(caller, new SettleClaim(act(caller), CLAIM, 1), known);
        assertThat(allowed(caller, new RejectClaim(act(caller), CLAIM, "reason"), known))
                .isEqualTo(settles);
        return settles;
    }

    private static boolean claims(Caller caller, Subject place) {
        var part = place.equals(Pilot.BUILDING) ? Part.ROOF_WATERPROOFING : Part.HEATING;
        return allowed(caller, new FileClaim(act(caller), CLAIM, place, part, DefectKind.LEAK, "cold"), insured());
    }

    private static Caller committee(String id) {
        return new Caller(id, "owners-committee", id, null, List.of());
    }

    private static IssuePolicy issue(Caller caller) {
        return new IssuePolicy(act(caller), POLICY, Pilot.PROJECT, List.of(Pilot.BUILDING), "PQ-17", List.of(LEAKS));
    }

    private static Known insured() {
        var issued = new PolicyIssued(
                Pilot.PROJECT,
                List.of(Pilot.BUILDING),
                "PQ-17",
                "I-TAISHAN",
                "D-LUSHANG",
                List.of(LEAKS),
                LocalDate.parse("2026-08-20"));
        return Pilot.handedOver().knows(POLICY.path(), "2026-08-20", issued, Pilot.PROJECT);
    }

    private static boolean allowed(Caller caller, Command command, Lookup lookup) {
        return new WarrantyAccess().allows(caller, command, lookup);
    }

    private static Act act(Caller caller) {
        var person = caller.persons().isEmpty() ? null : caller.persons().getFirst();
        return Acts.by(caller.role(), caller.organisation(), person, "2027-01-10");
    }
}
