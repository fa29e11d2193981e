package residence.project.building;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.Room;
import residence.events.BuildingEvent.Structure;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.kit.command.EntryCommand.VoidEntry;
import residence.project.RunningService;
import residence.project.building.BuildingCommand.PlanMilestone;
import residence.project.building.BuildingCommand.RegisterBuilding;

/** A building that was struck out leaves its id behind: what was recorded under it is never another building's (ADR 15). */
class IdsUsedOnceTest extends RunningService {

    @Test
    void aBuildingIsNotRegisteredUnderTheIdOfOneThatWasStruckOut() {
        building("ONCE-0");
        var building = Subject.of("building", "ONCE-1");
        var registered =
                send(DEVELOPER, register(building)).entries().getFirst().entry();
        var voided = send(HOUSING, voiding(registered.id().toString()))
                .entries()
                .getFirst()
                .entry();

        assertThat(codes(refusal(DEVELOPER, register(building)))).containsExactly("id.used");
        assertThat(refusal(DEVELOPER, register(Subject.of("building", "ONCE-2"))))
                .isNull();

        send(HOUSING, voiding(voided.id().toString()));
        assertThat(codes(refusal(DEVELOPER, register(building)))).containsExactly("building.already-registered");
        var day = act(DEVELOPER).occurredOn().plusDays(30);
        assertThat(refusal(DEVELOPER, new PlanMilestone(act(DEVELOPER), building, Milestone.GROUNDBREAKING, day)))
                .isNull();
    }

    private static VoidEntry voiding(String entry) {
        return new VoidEntry(act(HOUSING), Subject.of("entry", entry), "登记有误");
    }

    private static RegisterBuilding register(Subject building) {
        var bath = new Room("bath", "卫生间", true);
        var dwelling = new Dwelling("1", "101", 1, BigDecimal.TEN, List.of(bath), 1);
        return new RegisterBuilding(
                act(DEVELOPER), building, PROJECT, "1", "1号楼", Structure.FRAME, 50, 6, 0, 0, List.of(dwelling));
    }

    private static List<String> codes(@Nullable Refusal refusal) {
        return refusal == null
                ? List.of()
                : refusal.unmet().stream().map(Unmet::code).toList();
    }
}
