package residence.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import residence.events.Command;
import residence.events.Subject;
import residence.events.SupervisionEvent.InspectionKind;
import residence.events.SupervisionEvent.PenaltyKind;
import residence.project.supervision.SupervisionCommand;
import residence.project.supervision.SupervisionCommand.CloseRectification;
import residence.project.supervision.SupervisionCommand.ImposePenalty;
import residence.project.supervision.SupervisionCommand.OrderRectification;
import residence.project.supervision.SupervisionCommand.RecordSupervision;

/** Supervision is the housing department's within its region. */
class SupervisionAccessTest extends AccessRules {
    private static final Subject CASE = PROJECT.child("supervision", "S1");

    @Override
    Map<Command, Set<Who>> allowed() {
        return Map.of(
                new RecordSupervision(ACT, CASE, InspectionKind.RANDOM, List.of(), "露筋"),
                HOUSING,
                new OrderRectification(ACT, CASE, "ZG-1", "luhua", "修补", LocalDate.of(2024, 12, 1)),
                HOUSING,
                new CloseRectification(ACT, CASE, "ZG-1", "复查合格"),
                HOUSING,
                new ImposePenalty(ACT, CASE, PenaltyKind.WARNING, "luhua", "31号", null, "未旁站"),
                HOUSING);
    }

    @Override
    Stream<Class<? extends Command>> nouns() {
        return Stream.of(SupervisionCommand.class);
    }
}
