package residence.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import residence.events.Actor;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.Entry;
import residence.events.EntryEvent.BasisInvalidated;
import residence.events.EntryEvent.EntryVoided;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.MaintenanceFundEvent.FundDeposited;
import residence.events.ManagementEvent.TakeoverInspected;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.store.EventLog;
import residence.kit.testing.Known;
import residence.warranty.handover.HandoverCommand.HandOverUnit;
import residence.warranty.handover.HandoverCommand.RecordOwnerInspection;
import residence.warranty.sale.SaleCommand.SellUnit;

/** What becomes of a hand-over when the takeover that it waited for is voided (R10; domain, section 7). */
class TakeoverConsequencesTest extends RunningService {
    private static final Subject BUILDING = new Subject("building/TAKEN-7");
    private static final Subject DWELLING = BUILDING.dwelling("1", "1502");
    private static final Subject COMMUNITY = new Subject("community/TAKEN");
    private static final Caller BUYER = new Caller("b7", "buyer", "household", null, List.of("p-taken"));

    @Autowired
    private EventLog log;

    @Test
    void r10_aHandOverIsPutBeforeAPersonWhenTheTakeoverOfItsBuildingIsVoided() {
        heardOf("2026-09-05");
        send(Lists.DEVELOPER, new SellUnit(act(Lists.DEVELOPER, "2026-09-10"), DWELLING, BUYER.persons(), "LC-7"));
        send(BUYER, new RecordOwnerInspection(act(BUYER, "2026-09-19"), DWELLING, true, List.of()));
        send(
                Lists.DEVELOPER,
                new HandOverUnit(
                        act(Lists.DEVELOPER, "2026-09-20"),
                        DWELLING,
                        BUYER.persons(),
                        Acts.GUARANTEE,
                        Acts.MANUAL,
                        null));
        var handedOver = lookups.open().entries(DWELLING, UnitHandedOver.class).getFirst();
        var takeover = lookups.open().entries(BUILDING, TakeoverInspected.class).getFirst();
        assertThat(handedOver.basis()).contains(takeover.id());

        others.say(new Known().knows(voided(takeover)));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(flagged())
                        .contains(new BasisInvalidated(handedOver.id(), handedOver.type(), takeover.id())));
    }

    private void heardOf(String takenOverOn) {
        others.say(new Known()
                .knows(BUILDING.path(), "2024-11-01", Pilot.BUILT)
                .knows(
                        COMMUNITY.path(),
                        "2026-09-01",
                        new CommunityRegistered("璟园东区", "371502", List.of(BUILDING)),
                        BUILDING)
                .knows(BUILDING.child("acceptance", "whole").path(), "2026-09-01", Pilot.ACCEPTED)
                .knows(
                        COMMUNITY.path(),
                        takenOverOn,
                        new TakeoverInspected("W-YIJIA", "D-LUSHANG", List.of(BUILDING), List.of(), Acts.GUARANTEE),
                        BUILDING)
                .knows(COMMUNITY.path(), "2026-09-06", new FundDeposited(DWELLING, 1_186_000, "LC-WX-7"), DWELLING));
        await().until(() -> knows(BUILDING, Pilot.BUILT.getClass())
                && knows(BUILDING, Pilot.ACCEPTED.getClass())
                && knows(BUILDING, TakeoverInspected.class)
                && knows(DWELLING, FundDeposited.class));
    }

    private List<BasisInvalidated> flagged() {
        return log.stream("Handover " + DWELLING.path()).stream()
                .map(recorded -> recorded.entry().body())
                .filter(BasisInvalidated.class::isInstance)
                .map(BasisInvalidated.class::cast)
                .toList();
    }

    private static Entry<?> voided(Entry<?> takeover) {
        return new Entry<>(
                UUID.randomUUID(),
                takeover.service(),
                takeover.subject(),
                takeover.key(),
                LocalDate.parse("2026-10-09"),
                THE_DAY,
                UUID.randomUUID(),
                null,
                new Actor("A-371502", "authority/housing", null),
                takeover.concerns(),
                List.of(takeover.id()),
                List.of(),
                new EntryVoided(takeover.id(), takeover.type(), "查验协议未经双方签字"));
    }
}
