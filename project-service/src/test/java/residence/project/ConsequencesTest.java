package residence.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.MilestoneSlipped;
import residence.events.CompletionFilingEvent.CompletionFiled;
import residence.events.CompletionFilingEvent.Department;
import residence.events.CompletionFilingEvent.DepartmentOpinionOverdue;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.EntryEvent.BasisInvalidated;
import residence.events.EntryEvent.ConsequenceWithdrawn;
import residence.events.EntryEvent.EntryVoided;
import residence.events.FigureKey;
import residence.events.ProjectStandardsEvent.Basis;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Reach;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.store.EventLog;
import residence.kit.store.Recorded;
import residence.kit.testing.Known;
import residence.kit.testing.SettableClock;
import residence.project.building.BuildingCommand.PlanMilestone;
import residence.project.completionfiling.CompletionFilingCommand.DecideJointAcceptance;
import residence.project.completionfiling.CompletionFilingCommand.FileCompletion;
import residence.project.projectstandards.ProjectStandardsCommand.ApplyProfile;
import residence.project.standards.StandardsCommand.EnactProfile;

/** What becomes of entries when what they rested on is voided (domain, section 7), on the nouns of this service. */
class ConsequencesTest extends RunningService {
    private static final Caller APPROVAL = authority("approval");

    @Autowired
    private EventLog log;

    @Autowired
    private SettableClock clock;

    @AfterEach
    void theDayIsTheOthersAgain() {
        clock.set(NOON);
    }

    @Test
    void r2_aMilestoneThatSlippedIsWithdrawnWithItsPlan() {
        var building = building("SLIPS");
        var plan = new PlanMilestone(act(DEVELOPER), building, Milestone.GROUNDBREAKING, Acts.TODAY.plusDays(4));
        var planned = send(DEVELOPER, plan).entries().getFirst();
        assertThat(said("Building", building, MilestoneSlipped.class)).isEmpty();

        clock.set(SettableClock.noon(Acts.TODAY.plusDays(5)));
        soon(() ->
                assertThat(said("Building", building, MilestoneSlipped.class)).hasSize(1));
        var slipped = said("Building", building, MilestoneSlipped.class).getFirst();
        send(HOUSING, voiding(planned));

        soon(() -> assertThat(withdrawn("Building", building)).containsExactly(slipped.id()));
        assertThat(lookups.open().entries(building, MilestoneSlipped.class)).isEmpty();
    }

    @Test
    void r9_overdueOpinionsAreWithdrawnWithTheApplication() {
        var project = registered("OVERDUE");
        oneDayForOpinions(project);
        accepted(building("OVERDUE", project));
        var applied = appliedFor(project);
        var filing = applied.entry().subject();

        clock.set(SettableClock.noon(LocalDate.of(2026, 9, 3))); // Thursday: Wednesday was the last day in time
        soon(() -> assertThat(said("CompletionFiling", filing, DepartmentOpinionOverdue.class))
                .hasSameSizeAs(Department.values()));
        var overdue = said("CompletionFiling", filing, DepartmentOpinionOverdue.class).stream()
                .<UUID>map(Entry::id)
                .toList();
        send(HOUSING, voiding(applied));

        soon(() -> assertThat(withdrawn("CompletionFiling", filing)).containsExactlyInAnyOrderElementsOf(overdue));
    }

    @Test
    void r9_whatAFilingRestsOnIsPutBeforeAPersonWhenItsCompletionAcceptanceIsVoided() {
        var project = registered("VOIDED");
        var acceptance = accepted(building("VOIDED", project));
        var filing = filed(project);
        var granted = lookups.open()
                .entries(filing, CompletionFiled.class)
                .getFirst()
                .basis()
                .getFirst();

        others.say(new Known().knows(voided(acceptance)));

        soon(() ->
                assertThat(flagged(filing)).extracting(BasisInvalidated::entry).contains(granted));
        assertThat(flagged(filing)).extracting(BasisInvalidated::basis).containsOnly(acceptance.id());
    }

    @Test
    void r9_anApplicationIsPutBeforeAPersonWhenTheRegistrationOfItsBuildingIsVoided() {
        var project = registered("UNREGISTERED");
        var building = building("UNREGISTERED", project);
        accepted(building);
        var applied = appliedFor(project).entry();
        var registration = recorded("Building", building, BuildingRegistered.class);

        send(HOUSING, voiding(registration));

        var flag = new BasisInvalidated(
                applied.id(), applied.type(), registration.entry().id());
        soon(() -> assertThat(flagged(applied.subject())).containsExactly(flag));
    }

    private Subject registered(String id) {
        var project = Subject.of("project", id);
        registerProject(project, Subject.of("parcel", id));
        return project;
    }

    private Subject filed(Subject project) {
        var filing = appliedFor(project).entry().subject();
        approved(filing);
        send(APPROVAL, new DecideJointAcceptance(act(APPROVAL), filing));
        send(HOUSING, new FileCompletion(act(HOUSING), filing, "聊建备2026-017"));
        return filing;
    }

    private void oneDayForOpinions(Subject project) {
        var holidays = new Figure(FigureKey.CALENDAR_HOLIDAYS + 2026, "2026-10-01/2026-10-07", null, "一");
        send(HOUSING, profile("calendar-2026", Reach.REGION, holidays));
        var profile = profile("one-day", Reach.APPLIED, new Figure(FigureKey.OPINION_DAYS, "1", "d", "一"));
        send(HOUSING, profile);
        send(HOUSING, new ApplyProfile(act(HOUSING), project, profile.subject(), Basis.RECOGNITION, "认定", null));
    }

    private static EnactProfile profile(String id, Reach reach, Figure figure) {
        return new EnactProfile(
                act(HOUSING),
                Subject.of("region", "371502").child("profile", id),
                reach,
                "联合验收时限",
                "聊建字〔2026〕1号",
                LocalDate.of(2026, 1, 1),
                null,
                List.of(figure));
    }

    /** As the service for quality says it. */
    private static Entry<?> voided(Entry<?> acceptance) {
        return new Entry<>(
                UUID.randomUUID(),
                acceptance.service(),
                acceptance.subject(),
                acceptance.key(),
                Acts.TODAY,
                NOON,
                UUID.randomUUID(),
                null,
                HOUSING.acting(null),
                List.of(),
                List.of(acceptance.id()),
                List.of(),
                new EntryVoided(acceptance.id(), acceptance.type(), "验收人员不具备资格"));
    }

    private Recorded recorded(String noun, Subject subject, Class<? extends DomainEvent> type) {
        return log.stream(noun + " " + subject.path()).stream()
                .filter(recorded -> type.isInstance(recorded.entry().body()))
                .findFirst()
                .orElseThrow();
    }

    /** All that its stream ever said, voided or not. */
    private List<Entry<?>> said(String noun, Subject subject, Class<? extends DomainEvent> type) {
        return log.stream(noun + " " + subject.path()).stream()
                .<Entry<?>>map(Recorded::entry)
                .filter(entry -> type.isInstance(entry.body()))
                .toList();
    }

    private List<BasisInvalidated> flagged(Subject filing) {
        return said("CompletionFiling", filing, BasisInvalidated.class).stream()
                .map(entry -> (BasisInvalidated) entry.body())
                .toList();
    }

    private List<UUID> withdrawn(String noun, Subject subject) {
        return said(noun, subject, ConsequenceWithdrawn.class).stream()
                .map(entry -> ((ConsequenceWithdrawn) entry.body()).entry())
                .toList();
    }

    private static void soon(org.awaitility.core.ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }
}
