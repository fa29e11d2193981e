package residence.warranty.defectinsurance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.ClaimEvent;
import residence.events.DefectKind;
import residence.events.Part;
import residence.events.PolicyEvent;
import residence.events.PolicyEvent.Cover;
import residence.events.PolicyEvent.Kind;
import residence.events.PolicyEvent.PolicyIssued;
import residence.events.PolicyEvent.Start;
import residence.events.Subject;
import residence.kit.testing.Known;
import residence.warranty.Acts;
import residence.warranty.Pilot;
import residence.warranty.defectinsurance.ClaimCommand.FileClaim;
import residence.warranty.defectinsurance.PolicyCommand.IssuePolicy;

/** A policy of building B1, accepted on 2026-09-01; dwelling 1502 was handed over on 2026-09-20. */
final class Insuring {
    static final Subject POLICY = Subject.of("policy", "P-1");
    static final Subject CLAIM = POLICY.child("claim", "C-1");
    static final String INSURER = "I-TAISHAN";
    /** Nothing in the first two years, then five: from 2028-09-01 to 2033-08-31. */
    static final Cover LEAKS = leaks(Start.WAITING_OVER, "P2Y", "P5Y");

    static final Cover CHECK_UPS = checkUps("P25Y");
    static final PolicyIssued ISSUED = issued(LEAKS, CHECK_UPS);

    private Insuring() {}

    static Cover leaks(Start start, @Nullable String waiting, String term) {
        var parts = List.of(Part.ROOF_WATERPROOFING, Part.WET_ROOM_WATERPROOFING);
        return new Cover("leaks", Kind.LATENT_DEFECTS, parts, List.of(DefectKind.LEAK), start, waiting, term);
    }

    static Cover checkUps(String term) {
        return new Cover("check-ups", Kind.CHECK_UPS, List.of(), List.of(), Start.ACCEPTANCE, null, term);
    }

    static PolicyIssued issued(Cover... covers) {
        return new PolicyIssued(
                Pilot.PROJECT,
                List.of(Pilot.BUILDING),
                "PQ-17",
                INSURER,
                "D-LUSHANG",
                List.of(covers),
                LocalDate.parse("2026-08-20"));
    }

    static Known insured() {
        return Pilot.handedOver().knows(POLICY.path(), "2026-08-20", ISSUED, Pilot.PROJECT);
    }

    static Act insurer(String day) {
        return Acts.by("insurer", INSURER, null, day);
    }

    static IssuePolicy issue(Cover... covers) {
        return issue(List.of(Pilot.BUILDING), covers);
    }

    static IssuePolicy issue(List<Subject> buildings, Cover... covers) {
        return new IssuePolicy(insurer("2026-08-20"), POLICY, Pilot.PROJECT, buildings, "PQ-17", List.of(covers));
    }

    static FileClaim file(String day) {
        return file(day, Pilot.DWELLING, Part.WET_ROOM_WATERPROOFING, DefectKind.LEAK);
    }

    static FileClaim file(String day, Subject place, Part part, DefectKind defect) {
        return new FileClaim(Acts.owner("p-1", day), CLAIM, place, part, defect, "主卫渗水");
    }

    static List<PolicyEvent> decided(PolicyCommand command, Known known) {
        var state = new Policy.NotIssued();
        return Policy.decide(command, state, PolicyFacts.lookUp(command, state, known));
    }

    static List<ClaimEvent> decided(ClaimCommand command, Known known, ClaimEvent... before) {
        Claim.State state = new Claim.NotFiled();
        for (ClaimEvent event : before) {
            state = Claim.evolve(state, event);
        }
        return Claim.decide(command, state, ClaimFacts.lookUp(command, state, known));
    }
}
