package residence.property.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Actor;
import residence.events.OccupancyEvent;
import residence.events.OccupancyEvent.Ground;
import residence.events.OccupancyEvent.Use;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.kit.testing.Known;
import residence.property.Estate;
import residence.property.occupancy.OccupancyCommand.DesignateUse;
import residence.property.occupancy.OccupancyCommand.EndTenancy;
import residence.property.occupancy.OccupancyCommand.EndUseDesignation;
import residence.property.occupancy.OccupancyCommand.FileTenancy;
import residence.property.occupancy.OccupancyCommand.TransferOwnership;
import residence.property.occupancy.OccupancyCommand.TransferToBuyers;

/** What is said of dwelling 1502, which was handed over on 2026-10-01, command by command. */
abstract class Occupying {
    final Known known = Estate.heard();
    Subject dwelling = Estate.DWELLING;

    /** Told in its order: each is decided on what was decided before it. */
    OccupancyEvent done(OccupancyCommand command) {
        var events = Occupancy.decide(command, state(), OccupancyFacts.lookUp(command, state(), known));
        assertThat(events).hasSize(1);
        known.knows(dwelling.path(), command.act().occurredOn().toString(), events.getFirst());
        return events.getFirst();
    }

    void refused(OccupancyCommand command, String... codes) {
        ThrowingCallable decision =
                () -> Occupancy.decide(command, state(), OccupancyFacts.lookUp(command, state(), known));
        var refusal = catchThrowableOfType(Refusal.class, decision);
        assertThat(refusal.unmet()).extracting(Unmet::code).containsExactly(codes);
    }

    Occupancy.State state() {
        var state = Occupancy.INITIAL;
        for (var entry : known.entries(dwelling, OccupancyEvent.class)) {
            state = Occupancy.evolve(state, entry.body());
        }
        return state;
    }

    TransferToBuyers toBuyers(String day, String... buyers) {
        return new TransferToBuyers(act(day), dwelling, List.of(buyers));
    }

    TransferOwnership transfer(String day, Ground ground, String... owners) {
        return new TransferOwnership(act(day), dwelling, List.of(owners), ground, "产权-" + day);
    }

    FileTenancy file(String day, String from, String until) {
        return new FileTenancy(
                act(day), dwelling, List.of("p-tenant"), LocalDate.parse(from), LocalDate.parse(until), "备-" + from);
    }

    EndTenancy endTenancy(String day, String from) {
        return new EndTenancy(act(day), dwelling, LocalDate.parse(from));
    }

    DesignateUse designate(String day, String from, @Nullable String until) {
        return new DesignateUse(
                act(day),
                dwelling,
                Use.AFFORDABLE_RENTAL,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                "聊保租认-" + from);
    }

    EndUseDesignation endDesignation(String day, String from) {
        return new EndUseDesignation(act(day), dwelling, LocalDate.parse(from), "退出");
    }

    static Act act(String day) {
        var on = LocalDate.parse(day);
        return new Act(
                new Actor("371500-bdc", "authority/registry", null),
                on,
                on.atTime(9, 0).atZone(Act.ZONE).toInstant(),
                List.of());
    }
}
