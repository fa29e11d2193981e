package residence.project;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import residence.events.Command;
import residence.events.CompletionFilingEvent.Department;
import residence.events.Subject;
import residence.project.completionfiling.CompletionFilingCommand;
import residence.project.completionfiling.CompletionFilingCommand.ApplyForJointAcceptance;
import residence.project.completionfiling.CompletionFilingCommand.DecideJointAcceptance;
import residence.project.completionfiling.CompletionFilingCommand.FileCompletion;
import residence.project.completionfiling.CompletionFilingCommand.GiveDepartmentOpinion;
import residence.project.completionfiling.CompletionFilingCommand.MakeFirstRegistration;
import residence.project.completionfiling.CompletionFilingCommand.ReportOpinionOverdue;

/** A filing is applied for by the developer, judged by the departments and ends at the registry (R9). */
class FilingAccessTest extends AccessRules {
    private static final Subject FILING = PROJECT.child("filing", "1");

    @Override
    Map<Command, Set<Who>> allowed() {
        var allowed = new LinkedHashMap<Command, Set<Who>>();
        allowed.put(new ApplyForJointAcceptance(ACT, FILING, null, null), DEVELOPER);
        allowed.put(
                new GiveDepartmentOpinion(ACT, FILING, true, "同意"),
                and(HOUSING, Who.FIRE, Who.CIVIL_DEFENCE, Who.PLANNING, Who.ARCHIVES));
        allowed.put(new DecideJointAcceptance(ACT, FILING), and(HOUSING, Who.APPROVAL));
        allowed.put(new FileCompletion(ACT, FILING, "1"), HOUSING);
        allowed.put(new MakeFirstRegistration(ACT, FILING, "1"), EnumSet.of(Who.REGISTRY));
        allowed.put(new ReportOpinionOverdue(ACT, FILING, Department.FIRE), NOBODY);
        return allowed;
    }

    @Override
    Stream<Class<? extends Command>> nouns() {
        return Stream.of(CompletionFilingCommand.class);
    }
}
