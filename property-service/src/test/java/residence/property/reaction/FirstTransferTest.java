package residence.property.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.Act;
import residence.events.Actor;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.property.Estate;
import residence.property.occupancy.OccupancyCommand.TransferToBuyers;

class FirstTransferTest {
    private static final Act ACT =
            new Act(Actor.PLATFORM, LocalDate.parse("2026-10-01"), Instant.parse("2026-10-01T04:00:00Z"), List.of());

    @Test
    void r10_whoADwellingWasHandedToBecomeItsOwners() {
        var known = Estate.heard();
        var handedOver = known.entries(Estate.DWELLING, UnitHandedOver.class).getFirst();
        assertThat(new WhenUnitHandedOverThenTransferOwnership().react(handedOver, ACT, known))
                .containsExactly(new TransferToBuyers(ACT, Estate.DWELLING, List.of(Estate.OWNER)));
    }
}
