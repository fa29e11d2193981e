package residence.events;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import residence.events.ProjectEvent.PartyAppointed;
import residence.events.ProjectEvent.PartyReplaced;

/** The five responsible parties of a project, from what the asking service knows (R2, R7, R8). */
public final class Parties {

    private record Appointment(PartyRole role, String organisation, LocalDate from) {}

    private Parties() {}

    /** Who was appointed to {@code project} on {@code day}: the organisation of each party that had one by then. */
    public static Map<PartyRole, String> appointed(Lookup lookup, Subject project, LocalDate day) {
        var organisations = new EnumMap<PartyRole, String>(PartyRole.class);
        Stream.concat(first(lookup, project), successors(lookup, project))
                .filter(appointment -> !appointment.from().isAfter(day))
                .sorted(Comparator.comparing(Appointment::from))
                .forEach(appointment -> organisations.put(appointment.role(), appointment.organisation()));
        return organisations;
    }

    /** Whether who acts in {@code role} for {@code organisation} is one of the appointed. */
    public static boolean isOne(Map<PartyRole, String> appointed, String role, String organisation) {
        return of(role).map(party -> organisation.equals(appointed.get(party))).orElse(false);
    }

    /** The party that a role of the record ({@code supervisor}) stands for, or empty for a role that is none. */
    public static Optional<PartyRole> of(String role) {
        return Stream.of(PartyRole.values())
                .filter(party -> party.name().equalsIgnoreCase(role))
                .findFirst();
    }

    private static Stream<Appointment> first(Lookup lookup, Subject project) {
        return lookup.entries(project, PartyAppointed.class).stream()
                .map(Entry::body)
                .map(party -> new Appointment(party.role(), party.organisation(), party.from()));
    }

    private static Stream<Appointment> successors(Lookup lookup, Subject project) {
        return lookup.entries(project, PartyReplaced.class).stream()
                .map(Entry::body)
                .map(party -> new Appointment(party.role(), party.organisation(), party.from()));
    }
}
