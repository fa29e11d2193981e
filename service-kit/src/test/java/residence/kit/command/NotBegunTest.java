package residence.kit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.LandParcelEvent;
import residence.events.LandParcelEvent.LandTransferred;
import residence.events.Lookup;
import residence.events.ProjectEvent;
import residence.events.Subject;

class NotBegunTest {
    private static final Subject PARCEL = Subject.of("parcel", "LC-1");
    private static final Subject NEIGHBOUR = Subject.of("parcel", "LC-2");

    private final List<Class<?>> asked = new ArrayList<>();
    private final NotBegun lookup = new NotBegun(PARCEL, LandParcelEvent.class, new Lookup() {
        @Override
        public <E extends DomainEvent> List<Entry<E>> entries(Subject subject, Class<E> type) {
            asked.add(type);
            return List.of();
        }
    });

    @Test
    void what_a_noun_said_of_a_thing_that_has_not_begun_is_not_looked_up() {
        assertThat(lookup.entries(PARCEL, LandParcelEvent.class)).isEmpty();
        assertThat(lookup.lastDay(PARCEL, LandTransferred.class)).isNull();
        assertThat(asked).isEmpty();
    }

    @Test
    void what_another_noun_said_of_it_is() {
        lookup.entries(PARCEL, ProjectEvent.class);
        assertThat(asked).containsExactly(ProjectEvent.class);
    }

    @Test
    void what_the_noun_said_of_another_thing_is() {
        lookup.entries(NEIGHBOUR, LandTransferred.class);
        assertThat(asked).containsExactly(LandTransferred.class);
    }

    @Test
    void what_is_asked_of_all_nouns_together_is() {
        lookup.entries(PARCEL, DomainEvent.class);
        assertThat(asked).containsExactly(DomainEvent.class);
    }
}
