package residence.warranty.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.warranty.Refusals.refused;
import static residence.warranty.warranty.Clock16.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.Act;
import residence.events.Clocks;
import residence.events.FigureKey;
import residence.events.Part;
import residence.events.Subject;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.ReagreementProposed;
import residence.events.WarrantyEvent.ReagreementSigned;
import residence.events.WarrantyEvent.Side;
import residence.events.WarrantyEvent.Term;
import residence.events.WarrantyEvent.WarrantyExpired;
import residence.events.WarrantyEvent.WarrantyReagreed;
import residence.events.WarrantyEvent.WarrantyStarted;
import residence.warranty.Acts;
import residence.warranty.Figures;
import residence.warranty.warranty.WarrantyCommand.ProposeReagreement;
import residence.warranty.warranty.WarrantyCommand.SignReagreement;
import residence.warranty.warranty.WarrantyFacts.Repaired;

class ReagreementTest {
    private static final Part WET_ROOMS = Part.WET_ROOM_WATERPROOFING;
    private static final Subject REPAIR = new Subject("repair/R-1");
    private static final Subject OWNERS = Clocks.of(DWELLING, Clock.OWNER);
    private static final Subject BUILDERS = Clocks.of(DWELLING, Clock.BUILDER);
    private static final Repaired ACCEPTED =
            new Repaired(DWELLING, WET_ROOMS, LocalDate.parse("2020-04-01"), LocalDate.parse("2020-04-20"));
    private static final WarrantyStarted STARTED = new WarrantyStarted(
            Clock.OWNER,
            List.of(new Term(
                    WET_ROOMS,
                    LocalDate.parse("2016-05-01"),
                    LocalDate.parse("2021-02-28"),
                    LocalDate.parse("2020-09-01"),
                    "条例第四十条")));
    private static final ReagreementProposed PROPOSED =
            new ReagreementProposed(WET_ROOMS, REPAIR, LocalDate.parse("2025-04-30"));
    private static final ReagreementSigned DEVELOPER = new ReagreementSigned(WET_ROOMS, Side.DEVELOPER, "D-LUSHANG");
    private static final WarrantyFacts SIX_MONTHS = facts(new Figures().with(FigureKey.REVISIT_WINDOW, "P6M"));

    @Test
    void r13_anAcceptedRepairIsGroundForANewTerm() {
        assertThat(Warranty.decide(propose("2025-04-30"), after(STARTED), knowing(ACCEPTED)))
                .containsExactly(PROPOSED);
    }

    @Test
    void r13_neverEndingBeforeTheOldTerm() {
        assertThat(refusedFor("2021-02-27", ACCEPTED)).containsExactly("R13.shorter-than-before");
        assertThat(Warranty.decide(propose("2021-02-28"), after(STARTED), knowing(ACCEPTED)))
                .hasSize(1);
    }

    @Test
    void r13_onlyAfterTheRepairWasAccepted() {
        assertThat(refusedFor("2025-04-30", new Repaired(DWELLING, WET_ROOMS, ACCEPTED.requestedOn(), null)))
                .containsExactly("R13.repair-not-accepted");
    }

    @Test
    void r13_onlyForThatPartAtThatPlace() {
        assertThat(refusedFor(
                        "2025-04-30",
                        new Repaired(DWELLING, Part.HEATING, ACCEPTED.requestedOn(), ACCEPTED.acceptedOn())))
                .containsExactly("R13.not-its-repair");
        var upstairs = new Subject("building/B1/entrance/1/unit/1602");
        assertThat(refusedFor(
                        "2025-04-30", new Repaired(upstairs, WET_ROOMS, ACCEPTED.requestedOn(), ACCEPTED.acceptedOn())))
                .containsExactly("R13.not-its-repair");
        assertThat(refusedFor("2025-04-30", null)).containsExactly("R13.not-its-repair");
    }

    @Test
    void r13_theRepairWasRequestedWithinTheTerm() {
        assertThat(refusedFor("2025-04-30", requestedOn("2021-03-01"))).containsExactly("R13.repair-after-term");
        assertThat(Warranty.decide(propose("2025-04-30"), after(STARTED), knowing(requestedOn("2021-02-28"))))
                .hasSize(1);
    }

    @Test
    void r13_everythingUnmetIsNamedAtOnce() {
        var repair = new Repaired(DWELLING, Part.HEATING, LocalDate.parse("2021-03-01"), null);
        assertThat(refusedFor("2021-01-01", repair))
                .containsExactly(
                        "R13.not-its-repair",
                        "R13.repair-not-accepted",
                        "R13.repair-after-term",
                        "R13.shorter-than-before");
    }

    @Test
    void r13_oneSignatureAgreesNothing() {
        assertThat(Warranty.decide(sign(Acts.on("2020-06-01")), after(STARTED, PROPOSED), SIX_MONTHS))
                .containsExactly(DEVELOPER);
    }

    @Test
    void r13_theLastSignatureAgreesItForDeveloperAndOwner() {
        var state = after(STARTED, PROPOSED, DEVELOPER);
        assertThat(Warranty.decide(sign(Acts.owner("p-1", "2020-06-02")), state, SIX_MONTHS))
                .containsExactly(
                        new ReagreementSigned(WET_ROOMS, Side.OWNERS, "p-1"),
                        new WarrantyReagreed(
                                WET_ROOMS,
                                REPAIR,
                                LocalDate.parse("2021-02-28"),
                                LocalDate.parse("2025-04-30"),
                                LocalDate.parse("2024-11-01")));
    }

    @Test
    void r13_theOrderOfSignaturesDoesNotMatter() {
        var state = after(STARTED, PROPOSED, new ReagreementSigned(WET_ROOMS, Side.OWNERS, "p-1"));
        assertThat(Warranty.decide(sign(Acts.on("2020-06-02")), state, SIX_MONTHS))
                .hasSize(2);
    }

    @Test
    void r13_aSideSignsOnce() {
        var state = after(STARTED, PROPOSED, DEVELOPER);
        assertThat(refused(() -> Warranty.decide(sign(Acts.on("2020-06-02")), state, SIX_MONTHS)))
                .containsExactly("R13.already-signed");
    }

    @Test
    void r13_aSignatureIsGoodForTheEndItNames() {
        var replaced = after(STARTED, new ReagreementProposed(WET_ROOMS, REPAIR, LocalDate.parse("2022-01-01")));
        assertThat(refused(() -> Warranty.decide(sign(Acts.on("2020-06-02")), replaced, SIX_MONTHS)))
                .containsExactly("R13.other-end-proposed");
    }

    @Test
    void r13_aNewProposalNeedsNewSignatures() {
        var again = after(STARTED, PROPOSED, DEVELOPER, PROPOSED);
        assertThat(Warranty.decide(sign(Acts.owner("p-1", "2020-06-02")), again, SIX_MONTHS))
                .hasSize(1);
    }

    @Test
    void r13_nothingIsSignedThatNobodyProposed() {
        assertThat(refused(() -> Warranty.decide(sign(Acts.on("2020-06-02")), after(STARTED), SIX_MONTHS)))
                .containsExactly("R13.nothing-proposed");
    }

    @Test
    void r13_theContractorIsNoSideOfTheOwnersClock() {
        assertThat(refused(() ->
                        Warranty.decide(sign(Acts.contractor("2020-06-02")), after(STARTED, PROPOSED), SIX_MONTHS)))
                .containsExactly("R13.not-a-side");
    }

    @Test
    void r13_theBuildersClockIsAgreedByDeveloperAndContractor() {
        var started = new WarrantyStarted(Clock.BUILDER, STARTED.terms());
        var state = after(started, PROPOSED, DEVELOPER);
        var byOwner = new SignReagreement(Acts.owner("p-1", "2020-06-02"), BUILDERS, WET_ROOMS, PROPOSED.endsOn());
        assertThat(refused(() -> Warranty.decide(byOwner, state, SIX_MONTHS))).containsExactly("R13.not-a-side");
        var byContractor = new SignReagreement(Acts.contractor("2020-06-02"), BUILDERS, WET_ROOMS, PROPOSED.endsOn());
        assertThat(Warranty.decide(byContractor, state, SIX_MONTHS)).hasSize(2);
    }

    @Test
    void r13_forCommonPartsTheCommitteeSignsForTheOwners() {
        var roof = new ReagreementProposed(Part.ROOF_WATERPROOFING, REPAIR, PROPOSED.endsOn());
        var state = after(
                Clock16.STARTED, roof, new ReagreementSigned(Part.ROOF_WATERPROOFING, Side.DEVELOPER, "D-LUSHANG"));
        assertThat(refused(() -> Warranty.decide(signRoof(Acts.owner("p-1", "2020-06-02")), state, SIX_MONTHS)))
                .containsExactly("R13.not-a-side");
        assertThat(Warranty.decide(signRoof(Acts.committee("2020-06-02")), state, SIX_MONTHS))
                .hasSize(2);
    }

    @Test
    void r13_anExpiredTermThatIsReagreedRunsAgain() {
        var state = after(
                STARTED,
                new WarrantyExpired(WET_ROOMS, LocalDate.parse("2021-02-28")),
                PROPOSED,
                new WarrantyReagreed(WET_ROOMS, REPAIR, LocalDate.parse("2021-02-28"), PROPOSED.endsOn(), null));
        assertThat(Due.of(state)).containsExactly(new Due(Due.What.EXPIRED, WET_ROOMS, LocalDate.parse("2025-05-01")));
    }

    @Test
    void r13_aProposalThatWasVoidedTakesItsSignaturesWithIt() {
        assertThat(refused(() -> Warranty.decide(sign(Acts.on("2020-06-02")), after(STARTED, DEVELOPER), SIX_MONTHS)))
                .containsExactly("R13.nothing-proposed");
    }

    @Test
    void r13_aNewTermIsProposedOnceTheRepairWasAccepted() {
        var acceptedLater = new Repaired(DWELLING, WET_ROOMS, ACCEPTED.requestedOn(), LocalDate.parse("2020-05-02"));
        assertThat(refusedFor("2025-04-30", acceptedLater)).containsExactly("R13.before-accepted");
        var sameDay = new Repaired(DWELLING, WET_ROOMS, ACCEPTED.requestedOn(), LocalDate.parse("2020-05-01"));
        assertThat(Warranty.decide(propose("2025-04-30"), after(STARTED), knowing(sameDay)))
                .hasSize(1);
    }

    @Test
    void r13_nobodySignsBeforeItWasProposed() {
        var proposed = new WarrantyFacts(new Figures().standards(), 0, List.of(), null, LocalDate.parse("2020-05-03"));
        assertThat(refused(() -> Warranty.decide(sign(Acts.on("2020-05-02")), after(STARTED, PROPOSED), proposed)))
                .containsExactly("R13.before-proposed");
        assertThat(Warranty.decide(sign(Acts.on("2020-05-03")), after(STARTED, PROPOSED), proposed))
                .hasSize(1);
    }

    private static List<String> refusedFor(String until, Repaired repair) {
        return refused(() -> Warranty.decide(propose(until), after(STARTED), knowing(repair)));
    }

    private static Repaired requestedOn(String day) {
        return new Repaired(DWELLING, WET_ROOMS, LocalDate.parse(day), ACCEPTED.acceptedOn());
    }

    private static WarrantyFacts knowing(Repaired repair) {
        return new WarrantyFacts(new Figures().standards(), 0, List.of(), repair, null);
    }

    private static ProposeReagreement propose(String until) {
        return new ProposeReagreement(Acts.on("2020-05-01"), OWNERS, WET_ROOMS, REPAIR, LocalDate.parse(until));
    }

    private static SignReagreement sign(Act act) {
        return new SignReagreement(act, OWNERS, WET_ROOMS, PROPOSED.endsOn());
    }

    private static SignReagreement signRoof(Act act) {
        return new SignReagreement(act, OWNERS_OF_COMMON_PARTS, Part.ROOF_WATERPROOFING, PROPOSED.endsOn());
    }
}
