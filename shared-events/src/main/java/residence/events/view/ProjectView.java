package residence.events.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import residence.events.BodyRole;
import residence.events.Parties;
import residence.events.PartyRole;
import residence.events.ProjectEvent;
import residence.events.ProjectEvent.BodyAppointed;
import residence.events.ProjectEvent.BodyDismissed;
import residence.events.ProjectEvent.DrawingsReviewed;
import residence.events.ProjectEvent.PartyAppointed;
import residence.events.ProjectEvent.PartyReplaced;
import residence.events.ProjectEvent.PermitGranted;
import residence.events.ProjectEvent.PermitRevoked;
import residence.events.ProjectEvent.Phase;
import residence.events.ProjectEvent.PledgeSigned;
import residence.events.ProjectEvent.PreventionPlanFiled;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.ProjectEvent.QualityInformationPublished;
import residence.events.Subject;

/**
 * A project: who builds, who answers for it for life, and with which papers. All lists are in the order of recording.
 *
 * @param registration null where it was voided
 * @param parties replaced ones and their leaders stay (R2, L4)
 * @param bodies laboratories and reviewers of drawings; dismissed ones stay
 * @param permits revoked ones stay
 * @param published quality information 质量信息公示 (S1 二(二))
 */
public record ProjectView(
        Subject project,
        @Nullable Registration registration,
        List<PartyView> parties,
        List<BodyView> bodies,
        List<DrawingReview> drawingReviews,
        List<PreventionPlan> preventionPlans,
        List<PermitView> permits,
        List<Publication> published) {
    public static final View<ProjectView, ProjectEvent> VIEW =
            new View<>(ProjectView.class, ProjectEvent.class, ProjectView::blank, ProjectView::after);

    public record Registration(
            String name, Subject parcel, String region, String developer, List<Phase> phases, Source source) {}

    public record DrawingReview(String reportNumber, boolean passed, List<String> phases, Source source) {}

    /** @param plan its digest */
    public record PreventionPlan(String plan, List<String> phases, Source source) {}

    public record Publication(String title, String medium, Source source) {}

    private static ProjectView blank(Subject project) {
        return new ProjectView(project, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private ProjectView after(ProjectEvent event, Source source) {
        return switch (event) {
            case ProjectRegistered it -> registered(it, source);
            case PartyAppointed it ->
                parties(Lists.plus(
                        parties, PartyView.of(it.role(), it.organisation(), it.leader(), it.from(), source)));
            case PledgeSigned it -> pledged(it, source);
            case PartyReplaced it -> replaced(it, source);
            case BodyAppointed it -> bodies(Lists.plus(bodies, BodyView.of(it, source)));
            case BodyDismissed it ->
                bodies(Lists.changeLast(bodies, body -> body.endsBy(it), body -> body.dismissed(it)));
            case DrawingsReviewed it ->
                papers(Lists.plus(drawingReviews, review(it, source)), preventionPlans, permits, published);
            case PreventionPlanFiled it ->
                papers(drawingReviews, Lists.plus(preventionPlans, plan(it, source)), permits, published);
            case PermitGranted it -> permits(Lists.plus(permits, PermitView.of(it, source)));
            case PermitRevoked it ->
                permits(Lists.changeLast(permits, permit -> permit.is(it), permit -> permit.revoked(it, source)));
            case QualityInformationPublished it ->
                papers(drawingReviews, preventionPlans, permits, Lists.plus(published, publication(it, source)));
        };
    }

    private ProjectView registered(ProjectRegistered event, Source source) {
        var registered = new Registration(
                event.name(), event.parcel(), event.region(), event.developer(), event.phases(), source);
        return new ProjectView(
                project, registered, parties, bodies, drawingReviews, preventionPlans, permits, published);
    }

    private ProjectView replaced(PartyReplaced event, Source source) {
        var left = Lists.change(
                parties,
                party -> party.role() == event.role() && party.last(),
                party -> party.until(event.from(), event.reason()));
        var successor = PartyView.of(event.role(), event.organisation(), event.leader(), event.from(), source);
        return parties(Lists.plus(left, successor));
    }

    /** A pledge is its leader's own: it counts for that leader's last appointment, never for who else is in the role. */
    private ProjectView pledged(PledgeSigned event, Source source) {
        return parties(Lists.changeLast(
                parties,
                party -> party.role() == event.role() && event.leader().equals(party.leader()),
                party -> party.pledged(source)));
    }

    private static DrawingReview review(DrawingsReviewed event, Source source) {
        return new DrawingReview(event.reportNumber(), event.passed(), event.phases(), source);
    }

    private static PreventionPlan plan(PreventionPlanFiled event, Source source) {
        return new PreventionPlan(event.plan(), event.phases(), source);
    }

    private static Publication publication(QualityInformationPublished event, Source source) {
        return new Publication(event.title(), event.medium(), source);
    }

    /** Whether who acts in {@code role} for {@code organisation} is its developer. */
    public boolean developedBy(String role, String organisation) {
        return role.equals("developer") && registration != null && registration.developer.equals(organisation);
    }

    /** Whether {@code organisation} is appointed in {@code role} of the record ({@code supervisor}, {@code lab}) on {@code day}. */
    public boolean appointed(String role, String organisation, LocalDate day) {
        var party = Parties.of(role);
        return parties.stream()
                        .filter(it ->
                                it.on(day) && party.filter(it.role()::equals).isPresent())
                        .anyMatch(it -> it.organisation().equals(organisation))
                || BodyRole.of(role)
                        .filter(body -> appointed(body, organisation, day))
                        .isPresent();
    }

    /** Whether {@code organisation} is appointed as that body on {@code day}. */
    public boolean appointed(BodyRole body, String organisation, LocalDate day) {
        return bodies.stream()
                .filter(it -> it.on(day) && it.body() == body)
                .anyMatch(it -> it.organisation().equals(organisation));
    }

    /** Empty where the registration was voided; so is the parcel. */
    public Optional<String> region() {
        return Optional.ofNullable(registration).map(Registration::region);
    }

    public Optional<Subject> parcel() {
        return Optional.ofNullable(registration).map(Registration::parcel);
    }

    /** Whether all five parties were appointed, and who leads for each last has pledged (R2). */
    public boolean fivePartiesPledged() {
        return parties.stream()
                        .filter(party -> party.last() && party.pledge() != null)
                        .map(PartyView::role)
                        .distinct()
                        .count()
                == PartyRole.values().length;
    }

    /** Which organisations, not which persons. */
    public ProjectView withoutLeaders() {
        return parties(parties.stream().map(PartyView::withoutLeader).toList());
    }

    private ProjectView parties(List<PartyView> changed) {
        return new ProjectView(
                project, registration, changed, bodies, drawingReviews, preventionPlans, permits, published);
    }

    private ProjectView bodies(List<BodyView> changed) {
        return new ProjectView(
                project, registration, parties, changed, drawingReviews, preventionPlans, permits, published);
    }

    private ProjectView permits(List<PermitView> changed) {
        return papers(drawingReviews, preventionPlans, changed, published);
    }

    private ProjectView papers(
            List<DrawingReview> reviews,
            List<PreventionPlan> plans,
            List<PermitView> granted,
            List<Publication> publications) {
        return new ProjectView(project, registration, parties, bodies, reviews, plans, granted, publications);
    }
}
