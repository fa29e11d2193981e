package residence.project.completionfiling;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.CompletionFilingEvent;
import residence.events.CompletionFilingEvent.DepartmentOpinionOverdue;
import residence.kit.command.Noun;
import residence.kit.command.Noun.Deadline;
import residence.project.completionfiling.CompletionFilingCommand.ReportOpinionOverdue;

/** {@code POST /api/project/projects/JINXIU/filings/1/apply-for-joint-acceptance} and the like. */
@Configuration(proxyBeanMethods = false)
class CompletionFilingApi {
    @Bean
    Noun<CompletionFilingCommand, CompletionFilingFacts, CompletionFiling.State, CompletionFilingEvent>
            completionFiling() {
        return Noun.of(CompletionFilingCommand.class, CompletionFilingEvent.class)
                .at("/api/project/projects/{project}/filings/{filing}")
                .ruledBy(
                        new CompletionFiling.Unapplied(),
                        CompletionFilingFacts::lookUp,
                        CompletionFiling::decide,
                        CompletionFiling::evolve)
                .usingIdsOnce()
                .concerning(CompletionFiling::concerns)
                .withDeadlines(state -> CompletionFiling.due(state)
                        .map(CompletionFilingApi::deadline)
                        .toList());
    }

    private static Deadline<CompletionFilingCommand> deadline(DepartmentOpinionOverdue late) {
        var department = late.department();
        return new Deadline<>(
                "opinion-overdue/" + department,
                late.dueOn().plusDays(1),
                (act, filing) -> new ReportOpinionOverdue(act, filing, department));
    }
}
