package residence.project.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Actor;
import residence.events.BodyRole;
import residence.events.Parties;
import residence.events.Parties.Tenure;
import residence.events.PartyRole;
import residence.events.ProjectEvent.BodyAppointed;
import residence.events.ProjectEvent.BodyDismissed;
import residence.events.ProjectEvent.PledgeSigned;

/**
 * Who was appointed to a project, in the order they were recorded; who was replaced or dismissed stays (R2, L4).
 *
 * @param parties the five responsible parties
 * @param bodies laboratories and reviewers of drawings
 */
public record People(List<Appointment> parties, List<Body> bodies) {
    static final People NOBODY = new People(List.of(), List.of());

    /** @param pledged whether the leader has signed the pledge, for this appointment */
    public record Appointment(PartyRole role, String organisation, String leader, LocalDate from, boolean pledged) {
        /** Whether it is this leader who acts, for this organisation. */
        boolean isOf(Actor actor) {
            return leader.equals(actor.person()) && organisation.equals(actor.organisation());
        }

        private Appointment signed() {
            return new Appointment(role, organisation, leader, from, true);
        }
    }

    /** @param until the first day without it; null while nobody dismissed it */
    record Body(
            BodyRole role,
            String organisation,
            LocalDate from,
            @Nullable LocalDate until) {
        boolean is(BodyRole other, String name) {
            return role == other && organisation.equals(name);
        }

        /** Whether it is appointed on {@code day} or will be. */
        boolean endsAfter(LocalDate day) {
            return until == null || until.isAfter(day);
        }

        boolean on(LocalDate day) {
            return !from.isAfter(day) && endsAfter(day);
        }
    }

    /** Who was last appointed in this role, whether or not the day it starts from has come. */
    public Optional<Appointment> latest(PartyRole role) {
        return on(LocalDate.MAX, role);
    }

    /** Who is in this role on {@code day}. */
    public Optional<Appointment> on(LocalDate day, PartyRole role) {
        return parties.stream()
                .filter(party -> party.role() == role && !party.from().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** Whether this organisation is in this role on {@code day} or will be. */
    boolean endsAfter(LocalDate day, PartyRole role, String organisation) {
        List<Tenure> tenures = List.of();
        for (var party : parties) {
            tenures = Parties.succeeded(tenures, party.role(), party.organisation(), party.from());
        }
        return tenures.stream()
                .anyMatch(tenure ->
                        tenure.role() == role && tenure.organisation().equals(organisation) && tenure.endsAfter(day));
    }

    People appoint(PartyRole role, String organisation, String leader, LocalDate from) {
        return new People(plus(parties, new Appointment(role, organisation, leader, from, false)), bodies);
    }

    /** A pledge is its leader's own: it counts for that leader's last appointment, never for who else is in the role. */
    People pledge(PledgeSigned pledge) {
        var signer = parties.stream()
                .filter(each -> each.role() == pledge.role() && each.leader().equals(pledge.leader()))
                .reduce((earlier, later) -> later);
        var all = parties.stream()
                .map(each -> signer.filter(each::equals).isPresent() ? each.signed() : each)
                .toList();
        return new People(all, bodies);
    }

    People appoint(BodyAppointed it) {
        return new People(parties, plus(bodies, new Body(it.body(), it.organisation(), it.from(), null)));
    }

    People dismiss(BodyDismissed it) {
        var all = bodies.stream()
                .map(each -> each.is(it.body(), it.organisation()) && each.until() == null
                        ? new Body(each.role(), each.organisation(), each.from(), it.until())
                        : each)
                .toList();
        return new People(parties, all);
    }

    private static <T> List<T> plus(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
