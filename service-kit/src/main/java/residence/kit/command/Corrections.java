package residence.kit.command;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Correctable;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.EntryEvent;
import residence.events.Unmet;

/**
 * How far an entry may be corrected. A correction does not go through the rules that the entry went through, nor does
 * anybody sign it anew; so only what its type says is {@link Correctable} may change.
 */
final class Corrections {
    private Corrections() {}

    /** Whether anything of the entry may be corrected at all, or still. */
    static List<Unmet> unmet(Entry<?> entry, boolean signed) {
        var choice = choice(entry);
        if (entry.body() instanceof EntryEvent) {
            return List.of();
        }
        if (choice == null) {
            return List.of(Unmet.of("entry.not-correctable", "entry", entry.id(), "type", name(entry)));
        }
        return Unmet.when(choice.untilSigned() && signed, "entry.signed-since", "entry", entry.id())
                .toList();
    }

    /** What is wrong with this body and day in place of the entry's own. */
    static List<Unmet> unmet(Entry<?> entry, DomainEvent replacement, LocalDate on, Instant now) {
        var unmet = new ArrayList<Unmet>();
        var changed = changed(entry, replacement, on);
        if (!correctable(entry).containsAll(changed)) {
            unmet.add(Unmet.of(
                    "entry.component-not-correctable",
                    "entry",
                    entry.id(),
                    "changed",
                    String.join(", ", changed),
                    "correctable",
                    String.join(", ", correctable(entry))));
        }
        components(replacement)
                .filter(component -> changed.contains(component.getName()))
                .map(component -> value(component, replacement))
                .filter(value -> future(value, now))
                .forEach(value -> unmet.add(Unmet.of("entry.future", "day", value)));
        return unmet;
    }

    private static List<String> changed(Entry<?> entry, DomainEvent replacement, LocalDate on) {
        var changed = components(replacement)
                .filter(component -> !Objects.equals(value(component, replacement), value(component, entry.body())))
                .map(RecordComponent::getName);
        var day = on.equals(entry.occurredOn()) ? Stream.<String>of() : Stream.of(Correctable.DAY);
        return Stream.concat(changed, day).toList();
    }

    private static List<String> correctable(Entry<?> entry) {
        var choice = choice(entry);
        return choice == null ? List.of() : List.of(choice.value());
    }

    private static @Nullable Correctable choice(Entry<?> entry) {
        return entry.body().getClass().getAnnotation(Correctable.class);
    }

    private static boolean future(@Nullable Object value, Instant now) {
        return switch (value) {
            case LocalDate day -> day.isAfter(LocalDate.ofInstant(now, Act.ZONE));
            case Instant moment -> moment.isAfter(now);
            case null, default -> false;
        };
    }

    private static String name(Entry<?> entry) {
        return entry.body().getClass().getSimpleName();
    }

    private static Stream<RecordComponent> components(DomainEvent event) {
        return Stream.of(event.getClass().getRecordComponents());
    }

    private static @Nullable Object value(RecordComponent component, DomainEvent event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every component of an event is public", e);
        }
    }
}
