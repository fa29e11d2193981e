package residence.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import residence.events.EventJson;

class AppendTest {
    private final Store store = new Store();
    private final EventLog log = store.log();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsAppendedReadsBackAsItWasAnswered() {
        var draft = Store.reclaimed("P-1");

        var recorded = log.append(Store.first(draft));

        assertThat(recorded).singleElement().satisfies(one -> {
            assertThat(one.position()).isEqualTo(1);
            assertThat(one.bytes()).isEqualTo(new EventJson(List.of()).write(one.entry()));
        });
        assertThat(log.stream("LandParcel parcel/P-1"))
                .usingRecursiveComparison()
                .isEqualTo(recorded);
    }

    @Test
    void theSecondWithTheSameSequenceIsAConflict() {
        log.append(Store.first(Store.reclaimed("P-1")));

        assertThatThrownBy(() -> log.append(Store.first(Store.reclaimed("P-1"))))
                .isInstanceOf(VersionConflict.class);
        assertThat(log.position()).isEqualTo(1);
    }

    @Test
    void aRepeatIsToldWhatWasRecorded() {
        var draft = Store.reclaimed("P-1");
        var recorded = log.append(Store.first(draft));

        assertThatThrownBy(() -> log.append(Store.first(draft)))
                .isInstanceOfSatisfying(
                        AlreadyRecorded.class,
                        repeat -> assertThat(repeat.recorded())
                                .usingRecursiveComparison()
                                .isEqualTo(recorded));
    }
}
