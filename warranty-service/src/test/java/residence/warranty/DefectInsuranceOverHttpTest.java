package residence.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static residence.warranty.Acts.GUARANTEE;
import static residence.warranty.Acts.MANUAL;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import residence.events.ClaimEvent;
import residence.events.DefectKind;
import residence.events.EntryEvent.BasisInvalidated;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.Part;
import residence.events.PolicyEvent.Cover;
import residence.events.PolicyEvent.Kind;
import residence.events.PolicyEvent.Start;
import residence.events.Subject;
import residence.kit.command.Answer;
import residence.kit.command.Caller;
import residence.kit.command.EntryCommand.VoidEntry;
import residence.kit.store.EventLog;
import residence.kit.testing.Race;
import residence.warranty.defectinsurance.ClaimCommand.FileClaim;
import residence.warranty.defectinsurance.ClaimCommand.RejectClaim;
import residence.warranty.defectinsurance.ClaimCommand.SettleClaim;
import residence.warranty.defectinsurance.PolicyCommand.IssuePolicy;
import residence.warranty.handover.HandoverCommand.HandOverUnit;
import residence.warranty.handover.HandoverCommand.RecordOwnerInspection;
import residence.warranty.sale.SaleCommand.SellUnit;

/** R22 as its callers see it, on dwelling 1501, which p-8 owns since 2026-09-20. */
class DefectInsuranceOverHttpTest extends RunningService {
    private static final Caller INSURER = new Caller("i1", "insurer", "I-TAISHAN", null, List.of());
    private static final Caller RIVAL = new Caller("i2", "insurer", "I-OTHER", null, List.of());
    private static final Caller BUYER = new Caller("b8", "buyer", "household", null, List.of("p-8"));
    private static final Caller OWNER = new Caller("o8", "owner", "household", null, List.of("p-8"));
    private static final String DAY = "2026-10-09";
    private static final String CLAIM_BODY = """
            {"place": "building/B1/entrance/1/unit/1501", "part": "HEATING", "defect": "LEAK", "description": "暖气漏水"%s}""";

    @Autowired
    private EventLog log;

    @BeforeEach
    void handedOver() {
        if (lookups.open().entries(Pilot.NEXT_DOOR, UnitHandedOver.class).isEmpty()) {
            var buyers = List.of("p-8");
            send(Lists.DEVELOPER, new SellUnit(act(Lists.DEVELOPER, "2025-08-17"), Pilot.NEXT_DOOR, buyers, "LC-8"));
            send(BUYER, new RecordOwnerInspection(act(BUYER, "2026-09-19"), Pilot.NEXT_DOOR, true, List.of()));
            send(
                    Lists.DEVELOPER,
                    new HandOverUnit(
                            act(Lists.DEVELOPER, "2026-09-20"), Pilot.NEXT_DOOR, buyers, GUARANTEE, MANUAL, null));
        }
    }

    @Test
    void r22_fromThePolicyToThePayment() {
        String policy = "/api/warranty/policies/H-1";
        recorded(post(INSURER, policy + "/issue-policy", """
                {"project": "project/P1", "buildings": ["building/B1"], "policyNumber": "PQ-17", "covers": [
                 {"id": "waits", "kind": "LATENT_DEFECTS", "parts": ["HEATING"], "defects": ["LEAK"],
                  "start": "WAITING_OVER", "waiting": "P1M", "term": "P5Y"}], "occurredOn": "2026-08-20"}"""));
        assertThat(post(
                        OWNER,
                        policy + "/claims/C-1/file-claim",
                        CLAIM_BODY.formatted(", \"occurredOn\": \"2026-09-30\"")))
                .hasStatus(409)
                .bodyText()
                .contains("R22.waiting", "2026-10-01", "等待期");
        assertThat(post(Lists.OWNER, policy + "/claims/C-1/file-claim", CLAIM_BODY.formatted("")))
                .hasStatus(403);
        recorded(post(OWNER, policy + "/claims/C-1/file-claim", CLAIM_BODY.formatted("")));
        eventually(INSURER, "/api/warranty/claims?policy=H-1", "policy/H-1/claim/C-1", "\"OPEN\"");
        assertThat(post(RIVAL, policy + "/claims/C-1/settle-claim", "{\"amountFen\": 1260000}"))
                .hasStatus(403);
        recorded(post(INSURER, policy + "/claims/C-1/settle-claim", "{\"amountFen\": 1260000}"));
        eventually(OWNER, "/api/warranty/claims?stage=SETTLED", "policy/H-1/claim/C-1", "\"amountFen\":1260000");
        eventually(Lists.DEVELOPER, "/api/warranty/policies?project=P1&building=B1", "policy/H-1", "PQ-17");
    }

    @RepeatedTest(5)
    void r22_aClaimIsDecidedOnceHoweverManyDecideIt(RepetitionInfo round) throws Exception {
        var claim = filed("RACE-" + round.getCurrentRepetition());
        var outcomes = Race.between(
                () -> send(INSURER, new SettleClaim(act(INSURER, DAY), claim, 100)),
                () -> send(INSURER, new RejectClaim(act(INSURER, DAY), claim, "不属于潜在缺陷")));
        outcomes.onlyOne(outcomes.one().answer() == null ? "R22.rejected" : "R22.settled");
        assertThat(lookups.open().entries(claim, ClaimEvent.class)).hasSize(2);
    }

    @Test
    void r22_whatWasPaidIsPutBeforeAPersonWhenThePolicyIsVoided() {
        var claim = filed("VOIDED");
        var settled = first(send(INSURER, new SettleClaim(act(INSURER, DAY), claim, 100)));
        var housing = Lists.CITY;
        var issued = lookups.open()
                .entries(claim.root(), residence.events.PolicyEvent.class)
                .getFirst();

        send(
                housing,
                new VoidEntry(act(housing, DAY), Subject.of("entry", issued.id().toString()), "保单系伪造"));

        await().untilAsserted(() -> assertThat(flagged(claim)).contains(settled));
    }

    private Subject filed(String id) {
        var policy = Subject.of("policy", id);
        var claim = policy.child("claim", "C-1");
        var cover =
                new Cover("all", Kind.LATENT_DEFECTS, List.of(Part.HEATING), List.of(), Start.ACCEPTANCE, null, "P5Y");
        send(
                INSURER,
                new IssuePolicy(
                        act(INSURER, "2026-08-20"),
                        policy,
                        Pilot.PROJECT,
                        List.of(Pilot.BUILDING),
                        "PQ-" + id,
                        List.of(cover)));
        send(OWNER, new FileClaim(act(OWNER, DAY), claim, Pilot.NEXT_DOOR, Part.HEATING, DefectKind.LEAK, "暖气漏水"));
        return claim;
    }

    private List<UUID> flagged(Subject claim) {
        return log.stream("Claim " + claim.path()).stream()
                .map(recorded -> recorded.entry().body())
                .filter(BasisInvalidated.class::isInstance)
                .map(flag -> ((BasisInvalidated) flag).entry())
                .toList();
    }

    private static UUID first(Answer answer) {
        return answer.entries().getFirst().entry().id();
    }
}
