package residence.project.project;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.BodyRole;
import residence.events.PartyRole;
import residence.events.ProjectEvent.BodyAppointed;
import residence.events.ProjectEvent.BodyDismissed;
import residence.events.Refusal;
import residence.events.Unmet;
import residence.project.project.People.Body;
import residence.project.project.Project.Registered;
import residence.project.project.ProjectCommand.AppointBody;
import residence.project.project.ProjectCommand.DismissBody;

/**
 * Laboratories and reviewers of drawings: they sign for the project from their appointment to its end (domain, section 2),
 * and nobody is one who is a party whose work it would judge.
 */
final class BodyRules {
    private BodyRules() {}

    static BodyAppointed appoint(AppointBody command, Registered project) {
        var from = orThatDay(command.from(), command);
        boolean already = project.people().bodies().stream()
                .anyMatch(body -> body.is(command.body(), command.organisation()) && body.endsAfter(from));
        Refusal.ifAny(
                Unmet.when(
                        already,
                        "project.body-already-appointed",
                        "body",
                        command.body(),
                        "organisation",
                        command.organisation()),
                ownWork(command, from, project));
        return new BodyAppointed(command.body(), command.organisation(), from);
    }

    static BodyDismissed dismiss(DismissBody command, Registered project) {
        var until = orThatDay(command.until(), command);
        var appointed = project.people().bodies().stream()
                .filter(body -> body.is(command.body(), command.organisation()) && body.until() == null)
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        "project.body-not-appointed", "body", command.body(), "organisation", command.organisation()));
        Refusal.ifAny(Unmet.when(
                until.isBefore(appointed.from()),
                "project.dismissed-before-appointed",
                "until",
                until,
                "appointed",
                appointed.from()));
        return new BodyDismissed(command.body(), command.organisation(), until, command.reason());
    }

    /** Bodies that would judge the work of their own organisation if it became {@code party} on {@code from}. */
    static Stream<Unmet> judgedByItself(PartyRole party, String organisation, LocalDate from, Registered project) {
        return project.people().bodies().stream()
                .filter(body ->
                        body.role().judges(party) && body.organisation().equals(organisation) && body.endsAfter(from))
                .map(Body::role)
                .distinct()
                .map(body -> judgesItself(body, party, organisation));
    }

    private static Stream<Unmet> ownWork(AppointBody command, LocalDate from, Registered project) {
        return Stream.of(PartyRole.values())
                .filter(command.body()::judges)
                .filter(party -> isParty(party, command.organisation(), from, project))
                .map(party -> judgesItself(command.body(), party, command.organisation()));
    }

    /** The developer is the project's whether or not it has named its leader yet. */
    private static boolean isParty(PartyRole party, String organisation, LocalDate from, Registered project) {
        return project.people().endsAfter(from, party, organisation)
                || party == PartyRole.DEVELOPER && project.developer().equals(organisation);
    }

    private static Unmet judgesItself(BodyRole body, PartyRole party, String organisation) {
        return Unmet.of("project.judges-itself", "body", body, "party", party, "organisation", organisation);
    }

    private static LocalDate orThatDay(@Nullable LocalDate day, ProjectCommand command) {
        return day == null ? command.act().occurredOn() : day;
    }
}
