package residence.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {
    private static final Set<Class<?>> PLAIN = Set.of(
            String.class,
            int.class,
            long.class,
            Integer.class,
            boolean.class,
            BigDecimal.class,
            LocalDate.class,
            Instant.class,
            UUID.class,
            Subject.class,
            Unmet.class,
            DomainEvent.class);

    @Test
    void everyRecordThatIsADomainEventIsCatalogued() throws Exception {
        var catalogued = new HashSet<>(EventCatalogue.types().values());
        assertThat(publishedClasses().filter(type -> type.isRecord() && DomainEvent.class.isAssignableFrom(type)))
                .isNotEmpty()
                .allMatch(catalogued::contains);
    }

    @Test
    void aNameStandsForOneEventOnly() {
        var names = EventCatalogue.types().values().stream().distinct().map(Class::getSimpleName);
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void everyServiceCanVoidAndCorrectItsEntries() {
        for (Service service : Service.values()) {
            assertThat(EventCatalogue.records(EntryEvent.class))
                    .allMatch(event -> EventCatalogue.knows(EventCatalogue.typeOf(service, event)));
        }
    }

    @Test
    void aTypeNamesServiceEventAndVersion() {
        assertThat(EventCatalogue.typeOf(Service.WARRANTY, RepairEvent.RepairRequested.class))
                .isEqualTo("residence.warranty.RepairRequested.v1");
    }

    @Test
    void anUnknownTypeStopsItsReader() {
        assertThatThrownBy(() -> EventCatalogue.classOf("residence.warranty.RepairForgotten.v1"))
                .isInstanceOf(UnknownEventType.class)
                .hasMessageContaining("residence.warranty.RepairForgotten.v1");
    }

    /** Nothing that could carry a person's name in by the back door: no maps of whatever, no objects of any class. */
    @Test
    void eventsHoldPlainValuesOnly() {
        var seen = new HashSet<Class<?>>();
        EventCatalogue.types().values().forEach(event -> assertPlain(event, seen));
        assertThat(seen).isNotEmpty();
    }

    private static void assertPlain(Class<?> type, Set<Class<?>> seen) {
        if (!seen.add(type)) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> element = elementOf(component);
            if (element.isRecord() && !PLAIN.contains(element)) {
                assertPlain(element, seen);
            } else {
                assertThat(PLAIN.contains(element) || element.isEnum())
                        .as("%s.%s is plain", type.getSimpleName(), component.getName())
                        .isTrue();
            }
        }
    }

    private static Class<?> elementOf(RecordComponent component) {
        if (component.getType() != List.class) {
            return component.getType();
        }
        var list = (java.lang.reflect.ParameterizedType) component.getGenericType();
        return (Class<?>) list.getActualTypeArguments()[0];
    }

    private static Stream<Class<?>> publishedClasses() throws IOException, ReflectiveOperationException {
        var root = Path.of(DomainEvent.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        try (var files = Files.walk(root)) {
            var names = files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
            var classes = new HashSet<Class<?>>();
            for (String name : names) {
                classes.add(Class.forName(name));
            }
            return classes.stream().filter(type -> !Modifier.isPrivate(type.getModifiers()));
        }
    }
}
