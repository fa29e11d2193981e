package residence.kit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import residence.events.Act;
import residence.events.Actor;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.EntryEvent;
import residence.events.EntryEvent.BasisInvalidated;
import residence.events.EntryEvent.BasisResolved;
import residence.events.EntryEvent.ConsequenceWithdrawn;
import residence.events.EntryEvent.EntryCorrected;
import residence.events.EntryEvent.EntryVoided;
import residence.events.EventCatalogue;
import residence.events.HandoverEvent.TitleCertificateIssued;
import residence.events.PartyRole;
import residence.events.Refusal;
import residence.events.RepairEvent.RepairRejected;
import residence.events.Service;
import residence.events.Subject;
import residence.events.UnitInspectionEvent.Layer;
import residence.events.UnitInspectionEvent.LoadTest;
import residence.events.UnitInspectionEvent.LoadTested;
import residence.events.UnitInspectionEvent.PondingTested;
import residence.events.UnitInspectionEvent.UnitInspectionSigned;
import residence.events.Unmet;
import residence.kit.command.EntryCommand.CorrectEntry;
import residence.kit.command.EntryCommand.InvalidateBasis;
import residence.kit.command.EntryCommand.ResolveBasis;
import residence.kit.command.EntryCommand.VoidEntry;
import residence.kit.command.EntryCommand.WithdrawConsequence;
import residence.kit.command.EntryRules.Facts;
import residence.kit.problem.Fault;
import residence.kit.problem.Invalid;

class EntryRulesTest {
    private static final UUID ID = UUID.randomUUID();
    private static final UUID BASIS = UUID.randomUUID();
    private static final Subject SUBJECT = Subject.of("entry", ID.toString());
    private static final String TYPE = "residence.warranty.RepairRejected.v1";
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final Instant NOW = Instant.parse("2026-05-02T01:00:00Z");
    private static final Predicate<DomainEvent> STAYS = body -> false;
    private static final Actor CONTRACTOR = new Actor("builder-1", "contractor", null);
    private static final Actor RIVAL = new Actor("builder-2", "contractor", null);

    @Test
    void anAuthorityOfTheRegionVoidsAnEntry() {
        var event = EntryRules.decide(new VoidEntry(act(CONTRACTOR), SUBJECT, "wrong dwelling"), facts(true, true));
        assertThat(event).contains(new EntryVoided(ID, TYPE, "wrong dwelling"));
    }

    @Test
    void nobodyElseVoidsAnEntry() {
        assertRefused(
                () -> EntryRules.decide(new VoidEntry(act(CONTRACTOR), SUBJECT, "x"), facts(true, false)),
                "entry.authority-of-region");
    }

    @Test
    void whatIsVoidedIsNotVoidedAgain() {
        assertRefused(
                () -> EntryRules.decide(new VoidEntry(act(CONTRACTOR), SUBJECT, "x"), facts(false, true)),
                "entry.voided");
    }

    @Test
    void theAuthorsOrganisationCorrectsAnEntry() {
        var event = EntryRules.decide(correction(CONTRACTOR, Map.of("reason", "still wet"), null), facts(true, false));
        assertThat(event).contains(new EntryCorrected(ID, TYPE, "typing error", DAY, rejected("still wet")));
    }

    @Test
    void anotherOrganisationDoesNotCorrectIt() {
        assertRefused(
                () -> EntryRules.decide(correction(RIVAL, Map.of("reason", "dry"), null), facts(true, true)),
                "entry.author-corrects");
    }

    @Test
    void aHouseholdsEntryIsCorrectedByTheSamePersonOnly() {
        var owner = new Actor("household", "owner", "p-1");
        var neighbour = new Actor("household", "owner", "p-2");
        var facts = new Facts(entry(owner, rejected("wet")), List.of(), true, false, true, STAYS, false);
        assertThat(EntryRules.decide(correction(owner, Map.of("reason", "damp"), null), facts))
                .isPresent();
        assertRefused(
                () -> EntryRules.decide(correction(neighbour, Map.of("reason", "damp"), null), facts),
                "entry.author-corrects");
    }

    @Test
    void aCorrectedDayMayBeTodayButNotTomorrow() {
        var facts = facts(new TitleCertificateIssued("鲁(2026)001"));
        var body = Map.<String, Object>of("certificateNumber", "鲁(2026)001");
        assertThat(EntryRules.decide(correction(CONTRACTOR, body, DAY.plusDays(1)), facts))
                .isPresent();
        assertRefused(() -> EntryRules.decide(correction(CONTRACTOR, body, DAY.plusDays(2)), facts), "entry.future");
    }

    @Test
    void aDayThatTheRulesDerivedFromIsNotCorrected() {
        assertRefused(
                () -> EntryRules.decide(
                        correction(CONTRACTOR, Map.of("reason", "wet"), DAY.minusDays(1)), facts(true, false)),
                "entry.component-not-correctable");
    }

    @Test
    void aSignatureIsNotCorrectedIntoAnothers() {
        var signed = facts(new UnitInspectionSigned(PartyRole.CONTRACTOR, "builder-1"));
        var forged = Map.<String, Object>of("party", "DEVELOPER", "organisation", "D-1");
        assertRefused(() -> EntryRules.decide(correction(CONTRACTOR, forged, null), signed), "entry.not-correctable");
    }

    @Test
    void whatWasFoundIsCorrectedButNotWhereItWasFound() {
        var facts = facts(new LoadTested("bath", LoadTest.WATER, true, DAY));
        assertThat(EntryRules.decide(correction(CONTRACTOR, loadTest("bath", false), null), facts))
                .isPresent();
        assertRefused(
                () -> EntryRules.decide(correction(CONTRACTOR, loadTest("kitchen", true), null), facts),
                "entry.component-not-correctable");
    }

    @Test
    void aResultIsCorrectedUntilSomebodySignedIt() {
        var found = new LoadTested("bath", LoadTest.WATER, false, DAY);
        var unsigned = facts(found);
        var signed = new Facts(entry(CONTRACTOR, found), List.of(), true, false, true, STAYS, true);
        var correction = correction(CONTRACTOR, loadTest("bath", true), null);
        assertThat(EntryRules.decide(correction, unsigned)).isPresent();
        assertRefused(() -> EntryRules.decide(correction, signed), "entry.signed-since");
    }

    @Test
    void aDescriptionIsCorrectedAfterASignatureToo() {
        var signed = new Facts(entry(CONTRACTOR, rejected("wet")), List.of(), true, false, true, STAYS, true);
        assertThat(EntryRules.decide(correction(CONTRACTOR, Map.of("reason", "damp"), null), signed))
                .isPresent();
    }

    @Test
    void aTestIsNotCorrectedToEndAfterNow() {
        var facts = facts(new PondingTested("bath", Layer.SURFACE, NOW.minusSeconds(90_000), NOW, false));
        assertThat(EntryRules.decide(correction(CONTRACTOR, ponding(NOW.minusSeconds(1)), null), facts))
                .isPresent();
        assertRefused(
                () -> EntryRules.decide(correction(CONTRACTOR, ponding(NOW.plusSeconds(1)), null), facts),
                "entry.future");
    }

    @Test
    void anEntryIsNotCorrectedAwayFromWhatItConcerns() {
        var facts = new Facts(entry(CONTRACTOR, rejected("wet")), List.of(), true, false, true, body -> true, false);
        assertRefused(
                () -> EntryRules.decide(correction(CONTRACTOR, Map.of("reason", "dry"), null), facts),
                "entry.correction-moves");
    }

    private static Map<String, Object> loadTest(String room, boolean passed) {
        return Map.of("room", room, "test", "WATER", "passed", passed, "testedOn", DAY.toString());
    }

    private static Map<String, Object> ponding(Instant end) {
        return Map.of(
                "room",
                "bath",
                "layer",
                "SURFACE",
                "startedAt",
                NOW.minusSeconds(90_000).toString(),
                "endedAt",
                end.toString(),
                "leaked",
                false);
    }

    @Test
    void aReplacementThatIsNoWholeBodyIsRefusedWithItsFields() {
        assertThatThrownBy(() ->
                        EntryRules.decide(correction(CONTRACTOR, Map.of("cause", "wet"), null), facts(true, false)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(Fault::field)
                                .containsExactlyInAnyOrder("replacement.cause", "replacement.reason"));
    }

    @Test
    void aCorrectionStaysWithinTheRangesOfItsCommand() {
        var facts = facts(new PondingTested("bath", Layer.SURFACE, NOW.minusSeconds(90_000), NOW, false));
        assertThat(EntryRules.decide(correction(CONTRACTOR, ponding(NOW.minusSeconds(89_999)), null), facts))
                .isPresent();
        assertThatThrownBy(
                        () -> EntryRules.decide(correction(CONTRACTOR, ponding(NOW.minusSeconds(90_000)), null), facts))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(Fault::field)
                                .containsExactly("replacement.endedAt"));
    }

    @Test
    void anInvalidatedBasisIsPutBeforeAPersonOnce() {
        var command = new InvalidateBasis(act(Actor.PLATFORM), SUBJECT, BASIS);
        assertThat(EntryRules.decide(command, facts(true, false))).contains(new BasisInvalidated(ID, TYPE, BASIS));
        assertThat(EntryRules.decide(command, facts(true, false, new BasisInvalidated(ID, TYPE, BASIS))))
                .isEmpty();
        assertThat(EntryRules.decide(command, facts(false, false))).isEmpty();
    }

    @Test
    void whatADeadlineRecordedIsWithdrawnOnceItLostItsGround() {
        var command = new WithdrawConsequence(act(Actor.PLATFORM), SUBJECT, "no ground");
        var entry = entry(Actor.PLATFORM, rejected("wet"));
        assertThat(EntryRules.decide(command, new Facts(entry, List.of(), true, false, false, STAYS, false)))
                .contains(new ConsequenceWithdrawn(ID, TYPE, "no ground"));
        assertThat(EntryRules.decide(command, new Facts(entry, List.of(), true, false, true, STAYS, false)))
                .isEmpty();
        assertThat(EntryRules.decide(command, new Facts(entry, List.of(), false, false, false, STAYS, false)))
                .isEmpty();
    }

    @Test
    void onlyAnInvalidatedBasisIsResolvedAndOnlyOnce() {
        var command = new ResolveBasis(act(CONTRACTOR), SUBJECT, BASIS, "the repair stands");
        var invalidated = new BasisInvalidated(ID, TYPE, BASIS);
        var resolved = new BasisResolved(ID, TYPE, BASIS, "the repair stands");
        assertThat(EntryRules.decide(command, facts(true, true, invalidated))).contains(resolved);
        assertRefused(() -> EntryRules.decide(command, facts(true, true)), "entry.basis-not-invalidated");
        assertRefused(
                () -> EntryRules.decide(command, facts(true, true, invalidated, resolved)),
                "entry.basis-not-invalidated");
    }

    @Test
    void aVoidIsVoidedButAFlagIsNot() {
        var command = new VoidEntry(act(CONTRACTOR), SUBJECT, "in error");
        var voided = new Facts(
                entry(CONTRACTOR, new EntryVoided(BASIS, TYPE, "x")), List.of(), true, true, true, STAYS, false);
        var flag = new Facts(
                entry(CONTRACTOR, new BasisInvalidated(BASIS, TYPE, ID)), List.of(), true, true, true, STAYS, false);
        assertThat(EntryRules.decide(command, voided)).isPresent();
        assertRefused(() -> EntryRules.decide(command, flag), "entry.flag");
    }

    private static void assertRefused(ThrowingCallable decision, String code) {
        assertThatThrownBy(decision)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.unmet())
                                .extracting(Unmet::code)
                                .contains(code));
    }

    private static CorrectEntry correction(Actor actor, Map<String, Object> body, @Nullable LocalDate on) {
        return new CorrectEntry(act(actor), SUBJECT, "typing error", body, on);
    }

    /** Today is the second of May. */
    private static Act act(Actor actor) {
        return new Act(actor, DAY, NOW, List.of());
    }

    private static Facts facts(DomainEvent body) {
        return new Facts(entry(CONTRACTOR, body), List.of(), true, false, true, STAYS, false);
    }

    private static Facts facts(boolean stands, boolean reaches, EntryEvent... history) {
        return new Facts(entry(CONTRACTOR, rejected("wet")), List.of(history), stands, reaches, true, STAYS, false);
    }

    private static DomainEvent rejected(String reason) {
        return new RepairRejected(reason, null);
    }

    private static Entry<?> entry(Actor author, DomainEvent body) {
        var building = Subject.of("building", "B1");
        return new Entry<>(
                ID,
                body instanceof EntryEvent ? Service.WARRANTY : EventCatalogue.serviceOf(body.getClass()),
                Subject.of("repair", "R-1"),
                building,
                DAY,
                Instant.EPOCH,
                ID,
                null,
                author,
                List.of(building),
                List.of(),
                List.of(),
                body);
    }
}
