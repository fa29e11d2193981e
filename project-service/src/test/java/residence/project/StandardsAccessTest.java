package residence.project;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import residence.events.Command;
import residence.events.ProjectStandardsEvent.Basis;
import residence.events.ProjectStandardsEvent.Declared;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Level;
import residence.events.StandardsEvent.Reach;
import residence.events.Subject;
import residence.project.pilotlibrary.PilotLibraryCommand;
import residence.project.pilotlibrary.PilotLibraryCommand.EnrolPilot;
import residence.project.pilotlibrary.PilotLibraryCommand.RemovePilot;
import residence.project.pilotlibrary.PilotLibraryCommand.ReviewPilot;
import residence.project.projectstandards.ProjectStandardsCommand;
import residence.project.projectstandards.ProjectStandardsCommand.ApplyProfile;
import residence.project.projectstandards.ProjectStandardsCommand.AssessIndicators;
import residence.project.projectstandards.ProjectStandardsCommand.DeclareIndicators;
import residence.project.standards.StandardsCommand;
import residence.project.standards.StandardsCommand.EnactProfile;

/** Standards and libraries are the housing department's of their own jurisdiction; whom they bind is the project's. */
class StandardsAccessTest extends AccessRules {
    private static final Set<Who> OF_THE_CITY =
            EnumSet.of(Who.HOUSING_OF_THE_NATION, Who.HOUSING_OF_THE_PROVINCE, Who.HOUSING);

    @Override
    Map<Command, Set<Who>> allowed() {
        var allowed = new LinkedHashMap<Command, Set<Who>>();
        allowed.put(profile("000000"), EnumSet.of(Who.HOUSING_OF_THE_NATION));
        allowed.put(profile("371500"), OF_THE_CITY);
        allowed.put(
                new ApplyProfile(ACT, PROJECT, profile("371500").subject(), Basis.LAND_CONDITIONS, "建设条件意见书", null),
                HOUSING);
        var declared = List.of(new Declared("indicator.at-least.green-ratio", "38", "%"));
        allowed.put(new DeclareIndicators(ACT, PROJECT, null, declared), DEVELOPER);
        // S0 三(二)1 and 2
        allowed.put(new AssessIndicators(ACT, PROJECT), and(HOUSING, Who.PLANNING));
        allowed.put(new EnrolPilot(ACT, PROJECT, Level.NATION, "试点项目名单"), EnumSet.of(Who.HOUSING_OF_THE_NATION));
        allowed.put(
                new EnrolPilot(ACT, PROJECT, Level.PROVINCE, "试点项目名单"),
                EnumSet.of(Who.HOUSING_OF_THE_NATION, Who.HOUSING_OF_THE_PROVINCE));
        allowed.put(new EnrolPilot(ACT, PROJECT, Level.CITY, "试点项目名单"), OF_THE_CITY);
        allowed.put(new EnrolPilot(ACT, PROJECT, Level.COUNTY, "试点项目名单"), HOUSING);
        allowed.put(new ReviewPilot(ACT, PROJECT, Level.CITY, false, "两户渗漏"), OF_THE_CITY);
        allowed.put(new RemovePilot(ACT, PROJECT, Level.CITY, "不再符合条件"), OF_THE_CITY);
        return allowed;
    }

    @Override
    Stream<Class<? extends Command>> nouns() {
        return Stream.of(StandardsCommand.class, ProjectStandardsCommand.class, PilotLibraryCommand.class);
    }

    private static EnactProfile profile(String region) {
        return new EnactProfile(
                ACT,
                Subject.of("region", region).child("profile", "p"),
                Reach.APPLIED,
                "t",
                "d",
                LocalDate.of(2024, 5, 21),
                null,
                List.of(new Figure("indicator.at-least.green-ratio", "35", "%", "附件")));
    }
}
