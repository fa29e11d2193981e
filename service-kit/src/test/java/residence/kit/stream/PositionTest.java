package residence.kit.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import residence.events.Service;
import residence.events.Subject;

class PositionTest {
    @Test
    void isReadAsItIsWritten() {
        var positions = List.of(new Position(Service.QUALITY, 7, 1234), new Position(Service.PROJECT, 0, 1));

        assertThat(Position.list(positions)).isEqualTo("quality/7=1234, project/0=1");
        assertThat(Position.list("quality/7=1234, project/0=1")).isEqualTo(positions);
        assertThat(Position.list("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quality", "quality/7", "quality/12=1", "quality/-1=1", "nobody/1=1", "quality/1=", "x"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Position.list(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyLiesWhereKafkasOwnProducersPutIt() {
        for (int n = 0; n < 100; n++) {
            var key = Subject.of("building", "B" + n);
            assertThat(Position.partition(key))
                    .isEqualTo(BuiltInPartitioner.partitionForKey(Utils.utf8(key.path()), 12));
        }
    }

    /** Frozen: a key never leaves its partition. */
    @Test
    void theseLieHereForEver() {
        assertThat(Position.partition(Subject.of("building", "B1"))).isEqualTo(4);
        assertThat(Position.partition(Subject.of("project", "P1"))).isEqualTo(1);
        assertThat(Position.partition(Subject.of("region", "371502"))).isEqualTo(5);
    }
}
