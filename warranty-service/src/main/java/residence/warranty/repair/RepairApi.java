package residence.warranty.repair;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.RepairEvent;
import residence.events.RepairEvent.Stage;
import residence.events.RepairLoop;
import residence.kit.command.Noun;
import residence.kit.command.Noun.Deadline;
import residence.warranty.repair.RepairCommand.DeemRepairAccepted;
import residence.warranty.repair.RepairCommand.ReportRepairOverdue;

@Configuration(proxyBeanMethods = false)
class RepairApi {

    @Bean
    Noun<RepairCommand, RepairFacts, RepairLoop, RepairEvent> repair() {
        return Noun.of(RepairCommand.class, RepairEvent.class)
                .at("/api/warranty/repairs/{repair}")
                .ruledBy(new RepairLoop.None(), RepairFacts::lookUp, Repair::decide, RepairLoop::after)
                .usingIdsOnce()
                .concerning(Repair::concerns)
                .withDeadlines(state ->
                        RepairDue.of(state).stream().map(RepairApi::deadline).toList());
    }

    private static Deadline<RepairCommand> deadline(RepairDue due) {
        return switch (due) {
            case RepairDue.Late late ->
                new Deadline<>(
                        name(late.stage()),
                        late.on(),
                        (act, repair) -> new ReportRepairOverdue(act, repair, late.stage()));
            case RepairDue.Silence silence ->
                new Deadline<>("deemed-acceptance", silence.on(), DeemRepairAccepted::new);
        };
    }

    private static String name(Stage stage) {
        return switch (stage) {
            case ASSIGNMENT -> "assignment-overdue";
            case COMPLETION -> "completion-overdue";
        };
    }
}
