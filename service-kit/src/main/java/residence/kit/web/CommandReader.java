package residence.kit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Actor;
import residence.events.Command;
import residence.events.Subject;
import residence.kit.reading.Construction;
import residence.kit.reading.Faults;
import residence.kit.reading.Listing;
import residence.kit.reading.Member;
import residence.kit.reading.Scalar;
import residence.kit.reading.Shapes;
import residence.kit.reading.Structure;
import residence.kit.reading.TextRules;
import tools.jackson.databind.JsonNode;

/** Makes a command of a JSON body, the path's variables and the circumstances; finds all faults at once. */
final class CommandReader {
    private static final Member OCCURRED_ON = new Member("occurredOn", Scalar.DATE, false);
    private static final Member EVIDENCE = new Member("evidence", new Listing(Scalar.TEXT), false);
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final int MOST_EVIDENCE = 50;

    private final CommandRoute route;
    private final List<Member> members;

    CommandReader(CommandRoute route) {
        this.route = route;
        this.members = members(route.type());
    }

    /** What a body may hold: the command's own fields, then its day and its evidence. */
    static List<Member> members(Class<? extends Command> type) {
        var components = type.getRecordComponents();
        if (components.length < 2 || components[0].getType() != Act.class || components[1].getType() != Subject.class) {
            throw new IllegalStateException(type + " must begin with Act act, Subject subject");
        }
        var own = Shapes.members(type, 2);
        if (own.stream().map(Member::name).anyMatch(List.of("occurredOn", "evidence")::contains)) {
            throw new IllegalStateException(type + " has a field that its Act brings along");
        }
        return Stream.concat(own.stream(), Stream.of(OCCURRED_ON, EVIDENCE)).toList();
    }

    /** @return the command; null where a fault was added */
    @Nullable
    Command read(JsonNode body, Map<String, String> variables, Actor actor, Instant now, Faults faults) {
        int before = faults.count();
        Subject subject = subject(variables, faults);
        @Nullable Object[] values = Structure.values(members, body, "", faults);
        if (values.length == 0) {
            return null;
        }
        Act act = act(values, actor, now, faults);
        if (faults.count() > before || subject == null) {
            return null;
        }
        return (Command) Construction.of(route.type(), components(act, subject, values), "", faults);
    }

    private @Nullable Subject subject(Map<String, String> variables, Faults faults) {
        int before = faults.count();
        route.kinds().forEach(kind -> checkId(kind, String.valueOf(variables.get(kind)), faults));
        return faults.count() > before ? null : route.subject(variables);
    }

    private static void checkId(String kind, String id, Faults faults) {
        try {
            TextRules.check(Subject.of(kind, id).id(), kind, faults);
        } catch (IllegalArgumentException refused) {
            faults.add(kind, "not-id");
        }
    }

    private static Act act(@Nullable Object[] values, Actor actor, Instant now, Faults faults) {
        LocalDate today = LocalDate.ofInstant(now, Act.ZONE);
        LocalDate day = values[values.length - 2] instanceof LocalDate given ? given : today;
        if (day.isAfter(today)) {
            faults.add(OCCURRED_ON.name(), "future", "today", today);
        }
        List<String> evidence = values[values.length - 1] instanceof List<?> given
                ? given.stream().map(String.class::cast).toList()
                : List.of();
        checkEvidence(evidence, faults);
        return new Act(actor, day, now, evidence);
    }

    private static void checkEvidence(List<String> evidence, Faults faults) {
        if (evidence.size() > MOST_EVIDENCE) {
            faults.add(EVIDENCE.name(), "too-many", "most", MOST_EVIDENCE);
            return;
        }
        for (int i = 0; i < evidence.size(); i++) {
            if (!DIGEST.matcher(evidence.get(i)).matches()) {
                faults.add(EVIDENCE.name() + "[" + i + "]", "not-digest");
            }
        }
    }

    private static @Nullable Object[] components(Act act, Subject subject, @Nullable Object[] values) {
        return Stream.concat(Stream.of(act, subject), Arrays.stream(values).limit(values.length - 2L))
                .toArray();
    }
}
