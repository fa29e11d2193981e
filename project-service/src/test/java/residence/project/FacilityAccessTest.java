package residence.project;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import residence.events.Command;
import residence.events.FacilityEvent.Kind;
import residence.events.Subject;
import residence.project.facility.FacilityCommand;
import residence.project.facility.FacilityCommand.CompleteFacility;
import residence.project.facility.FacilityCommand.HandOverFacility;
import residence.project.facility.FacilityCommand.RequireFacility;

/** Facilities are required by planning or housing, and built by the developer (R21). */
class FacilityAccessTest extends AccessRules {
    private static final Subject FACILITY = PROJECT.child("facility", "KG");

    @Override
    Map<Command, Set<Who>> allowed() {
        return Map.of(
                new RequireFacility(ACT, FACILITY, "1", Kind.KINDERGARTEN, "幼儿园", null, "规划条件 三"),
                and(HOUSING, Who.PLANNING),
                new CompleteFacility(ACT, FACILITY, "6班"),
                DEVELOPER,
                new HandOverFacility(ACT, FACILITY, "jiaotiju"),
                DEVELOPER);
    }

    @Override
    Stream<Class<? extends Command>> nouns() {
        return Stream.of(FacilityCommand.class);
    }
}
