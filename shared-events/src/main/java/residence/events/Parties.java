package residence.events;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.ProjectEvent.PartyAppointed;
import residence.events.ProjectEvent.PartyReplaced;

/** The five responsible parties of a project, from what the asking service knows (R2, R7, R8). */
public final class Parties {

    /** @param until the day its successor began, the first without it; null where none did */
    public record Tenure(
            PartyRole role,
            String organisation,
            LocalDate from,
            @Nullable LocalDate until) {
        boolean on(LocalDate day) {
            return !day.isBefore(from) && endsAfter(day);
        }

        /** Whether it lasts on {@code day} or will. */
        public boolean endsAfter(LocalDate day) {
            return until == null || until.isAfter(day);
        }

        private Tenure followed(PartyRole next, LocalDate day) {
            boolean ends = role == next && !from.isAfter(day) && endsAfter(day);
            return ends ? new Tenure(role, organisation, from, day) : this;
        }
    }

    private Parties() {}

    /** Who was appointed to {@code project} on {@code day}: the organisation of each party that had one by then. */
    public static Map<PartyRole, String> appointed(Lookup lookup, Subject project, LocalDate day) {
        List<Tenure> tenures = List.of();
        for (var entry : lookup.entries(project, PartyAppointed.class)) {
            var it = entry.body();
            tenures = succeeded(tenures, it.role(), it.organisation(), it.from());
        }
        for (var entry : lookup.entries(project, PartyReplaced.class)) {
            var it = entry.body();
            tenures = succeeded(tenures, it.role(), it.organisation(), it.from());
        }
        var organisations = new EnumMap<PartyRole, String>(PartyRole.class);
        tenures.stream()
                .filter(tenure -> tenure.on(day))
                .forEach(tenure -> organisations.put(tenure.role(), tenure.organisation()));
        return organisations;
    }

    /** The tenures with one more, from its first day until another in the same role began or begins. */
    public static List<Tenure> succeeded(List<Tenure> tenures, PartyRole role, String organisation, LocalDate from) {
        var until = tenures.stream()
                .filter(tenure -> tenure.role() == role)
                .map(Tenure::from)
                .filter(begun -> begun.isAfter(from))
                .min(Comparator.naturalOrder())
                .orElse(null);
        var before = tenures.stream().map(tenure -> tenure.followed(role, from));
        return Stream.concat(before, Stream.of(new Tenure(role, organisation, from, until)))
                .toList();
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
}
