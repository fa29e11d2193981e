package residence.events;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a service was told, in its order: a {@link Lookup} by type, subject and concerns. */
public final class Told implements Lookup {
    private final List<Entry<?>> entries = new ArrayList<>();

    public void tell(Subject subject, DomainEvent event) {
        tell(Sample.of(subject.path(), "2024-05-21", Sample.HOUSING, event));
    }

    void tell(Entry<?> entry) {
        entries.add(entry);
    }

    @Override
    @SuppressWarnings("unchecked") // the filter says what the entry holds
    public <E extends DomainEvent> List<Entry<E>> entries(Subject subject, Class<E> type) {
        return entries.stream()
                .filter(entry -> type.isInstance(entry.body()))
                .filter(entry -> Stream.concat(Stream.of(entry.subject()), entry.concerns().stream())
                        .anyMatch(touched -> touched.within(subject)))
                .map(entry -> (Entry<E>) entry)
                .toList();
    }
}
