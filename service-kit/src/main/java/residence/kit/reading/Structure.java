package residence.kit.reading;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A record, component by component. */
public record Structure(Class<?> type, List<Member> members) implements Shape {
    public Structure {
        members = List.copyOf(members);
    }

    @Override
    public @Nullable Object read(JsonNode node, String at, Faults faults) {
        int before = faults.count();
        @Nullable Object[] values = values(members, node, at, faults);
        return faults.count() > before ? null : Construction.of(type, values, at, faults);
    }

    /** The members' values in their order; what the object has beside them is refused. */
    public static @Nullable Object[] values(List<Member> members, JsonNode node, String at, Faults faults) {
        if (!node.isObject()) {
            faults.add(at, "not-object");
            return new @Nullable Object[0];
        }
        refuseOthers(node.propertyNames(), members, at, faults);
        return members.stream().map(member -> member.readFrom(node, at, faults)).toArray();
    }

    private static void refuseOthers(Collection<String> present, List<Member> members, String at, Faults faults) {
        var known = members.stream().map(Member::name).toList();
        present.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add(
                        at.isEmpty() ? name : at + "." + name, "unknown", "known", String.join(", ", known)));
    }
}
