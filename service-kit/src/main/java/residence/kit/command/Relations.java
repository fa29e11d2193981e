package residence.kit.command;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import residence.events.BodyRole;
import residence.events.Command;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.DomainEvent;
import residence.events.Jurisdiction;
import residence.events.KnownBuilding;
import residence.events.LandParcelEvent.LandParcelListed;
import residence.events.Lookup;
import residence.events.Membership;
import residence.events.Parties;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.events.view.CommunityView;
import residence.events.view.ManagementView;
import residence.events.view.ProjectView;

/**
 * What a caller is to a subject, today (domain, section 2): what access is decided on, for whoever sends or reads.
 * A subject is a region, parcel, project or community, a building for its common parts, a dwelling, or anything inside one
 * of these.
 *
 * <p>Of a parcel, project, community or building that the service has not heard of, nobody can say whose it is, nor who
 * built one that was admitted as it stood. Whoever asks in the role that a relation takes gets a {@link Refusal} (409) with
 * {@code not-heard.parcel}, {@code not-heard.project}, {@code not-heard.community}, {@code not-heard.building},
 * {@code not-heard.its-community} or {@code building.admitted}: nothing is recorded or shown, but it is said why. Everyone else is denied, whatever was heard
 * of. What one service alone asks, it asks itself.
 *
 * <p>A party or body acts from its appointment to its end, a committee in its term, a company while it manages, an owner, buyer or
 * tenant while it holds the dwelling (domain, section 2), and the day that an act is about is its sender's to choose. So whoever
 * is that today and was not on that day gets a {@link Refusal}, too: {@code relation.not-appointed-then}, {@code
 * relation.not-elected-then}, {@code relation.not-managing-then}, {@code relation.not-holder-then}.
 *
 * @param caller whoever asks; one of the caller's persons is enough to be an owner, a buyer or a tenant
 * @param today in Asia/Shanghai
 * @param actsOn the business day of what is sent; today where nothing is
 */
public record Relations(Caller caller, LocalDate today, LocalDate actsOn, Lookup lookup) {

    public Relations {
        lookup = new Remembering(lookup);
    }

    /** Of who reads. */
    public Relations(Caller caller, LocalDate today, Lookup lookup) {
        this(caller, today, today, lookup);
    }

    /** The relations in which {@code command} is sent: of the caller's persons only the one counts that acts. */
    public static Relations of(Caller caller, Command command, Lookup lookup) {
        var act = command.act();
        return new Relations(caller.in(act.actor().person()), act.today(), act.occurredOn(), lookup);
    }

    /** An authority whose region covers the subject; which department may do what, its service says. */
    public boolean answersFor(Subject subject) {
        return caller.authority()
                && Jurisdiction.of(lookup, heard(subject))
                        .filter(caller::covers)
                        .isPresent();
    }

    /** The developer of the project; of a community, of a project that one of its buildings came from. */
    public boolean developerOf(Subject subject) {
        return caller.is("developer")
                && projects(subject)
                        .flatMap(project -> lookup.first(project, ProjectRegistered.class).stream())
                        .anyMatch(entry -> entry.body().developer().equals(caller.organisation()));
    }

    private Stream<Subject> projects(Subject subject) {
        return subject.root().kind().equals("community")
                ? CommunityView.VIEW.known(lookup, heard(subject).root()).stream()
                        .flatMap(community -> community.buildings().stream())
                        .flatMap(building -> KnownBuilding.find(lookup, building).stream())
                        .flatMap(building -> building.project().stream())
                : project(subject).stream();
    }

    /** One of the five responsible parties, appointed to the project today, acting in that role (L4). */
    public boolean partyOf(Subject subject) {
        return Parties.of(caller.role()).isPresent()
                && project(subject)
                        .filter(project -> partyOf(project, today))
                        .filter(project -> then(project, partyOf(project, actsOn)))
                        .isPresent();
    }

    private boolean partyOf(Subject project, LocalDate day) {
        return Parties.isOne(Parties.appointed(lookup, project, day), caller.role(), caller.organisation());
    }

    /** @throws Refusal where it was not appointed on the day that it acts for */
    private boolean then(Subject project, boolean appointed) {
        Refusal.ifAny(Unmet.when(
                !appointed,
                "relation.not-appointed-then",
                "organisation",
                caller.organisation(),
                "project",
                project,
                "day",
                actsOn));
        return true;
    }

    /** A laboratory or reviewer of drawings, appointed to the project today, acting in that role. */
    public boolean bodyOf(Subject subject) {
        return BodyRole.of(caller.role()).isPresent()
                && project(subject)
                        .flatMap(project -> ProjectView.VIEW.known(lookup, project))
                        .filter(project -> project.appointed(caller.role(), caller.organisation(), today))
                        .filter(project -> then(
                                project.project(), project.appointed(caller.role(), caller.organisation(), actsOn)))
                        .isPresent();
    }

    /** One of the dwelling's owners. */
    public boolean ownerOf(Subject subject) {
        return caller.is("owner")
                && heard(subject).dwelling().filter(personal()::owns).isPresent();
    }

    /** An owner of any dwelling of the building that {@code subject} is or lies in. */
    public boolean ownerIn(Subject subject) {
        return caller.is("owner") && personal().ownsIn(heard(subject).root());
    }

    /** One of the dwelling's owners, or of its buyers before hand-over. */
    public boolean holderOf(Subject subject) {
        return caller.is("owner", "buyer")
                && heard(subject).dwelling().filter(personal()::holds).isPresent();
    }

    /** One of those who rent the dwelling, while their tenancy lasts. */
    public boolean tenantOf(Subject subject) {
        return caller.is("tenant")
                && heard(subject).dwelling().filter(personal()::rents).isPresent();
    }

    private PersonalRelations personal() {
        return new PersonalRelations(caller, today, actsOn, lookup);
    }

    /**
     * The committee that the owners elected, in its term today: of the community, or of the one that a building, or a place
     * in it, belongs to (建房〔2009〕274号 art. 32).
     */
    public boolean committeeOf(Subject subject) {
        return caller.is("owners-committee") && ofCommunity(subject, this::isCommittee, "relation.not-elected-then");
    }

    private boolean isCommittee(Subject community, LocalDate day) {
        return CommunityView.VIEW
                .known(lookup, community)
                .filter(known -> known.hasCommittee(caller.organisation(), day))
                .isPresent();
    }

    /**
     * The property company that manages the community today, or the one that a building, or a place in it, belongs to: from
     * its first day until another's, whenever its contract ends (民法典 art. 948 and 950).
     */
    public boolean manages(Subject subject) {
        return caller.is("property-company") && ofCommunity(subject, this::isManager, "relation.not-managing-then");
    }

    private boolean isManager(Subject community, LocalDate day) {
        return ManagementView.VIEW
                .known(lookup, community)
                .filter(known -> known.managedBy(caller.organisation(), day))
                .isPresent();
    }

    private boolean ofCommunity(Subject subject, BiPredicate<Subject, LocalDate> is, String notThen) {
        return community(subject)
                .filter(community -> is.test(community, today))
                .filter(community -> then(subject.root(), community, is, notThen))
                .isPresent();
    }

    /** @throws Refusal where it was not that on the day that it acts for, or the building not in the community */
    private boolean then(Subject root, Subject community, BiPredicate<Subject, LocalDate> is, String notThen) {
        boolean was = communityOf(root, actsOn).filter(community::equals).isPresent() && is.test(community, actsOn);
        Refusal.ifAny(Unmet.when(!was, notThen, "organisation", caller.organisation(), "place", root, "day", actsOn));
        return true;
    }

    /** @throws Refusal {@code not-heard.its-community} where the building that it is or lies in belongs to none today */
    private Optional<Subject> community(Subject subject) {
        var root = heard(subject).root();
        var community = communityOf(root, today);
        if (community.isEmpty() && root.kind().equals("building")) {
            throw Refusal.of("not-heard.its-community", "building", root);
        }
        return community;
    }

    /** The community itself, or the one that a building, or a place in it, belongs to on the day; empty where it is in none. */
    public Optional<Subject> communityOf(Subject subject, LocalDate day) {
        var root = subject.root();
        return switch (root.kind()) {
            case "community" -> Optional.of(root);
            case "building" -> Membership.community(lookup, root, day);
            default -> Optional.empty();
        };
    }

    private Optional<Subject> project(Subject subject) {
        var root = heard(subject).root();
        return switch (root.kind()) {
            case "project" -> Optional.of(root);
            case "building" ->
                Optional.of(KnownBuilding.registered(lookup, root).plan().project());
            default -> Optional.empty();
        };
    }

    /** Hands the subject back where all that says whose it is was heard of; a building's project is part of that. */
    private Subject heard(Subject subject) {
        var root = subject.root();
        switch (root.kind()) {
            case "parcel" ->
                require(root, LandParcelListed.class, () -> Refusal.of("not-heard.parcel", "parcel", root));
            case "project" ->
                require(root, ProjectRegistered.class, () -> Refusal.of("not-heard.project", "project", root));
            case "community" ->
                require(root, CommunityRegistered.class, () -> Refusal.of("not-heard.community", "community", root));
            case "building" -> KnownBuilding.of(lookup, root).project().ifPresent(this::heard);
            default -> {} // a region is its own id, and of any other kind nobody is anything
        }
        return subject;
    }

    private void require(Subject root, Class<? extends DomainEvent> registration, Supplier<Refusal> otherwise) {
        if (lookup.first(root, registration).isEmpty()) {
            throw otherwise.get();
        }
    }
}
