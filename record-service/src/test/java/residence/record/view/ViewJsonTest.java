package residence.record.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.kit.web.Page;
import residence.record.audience.Audience;
import residence.record.audience.Reader;

class ViewJsonTest {
    private static final Reader ANYBODY = new Reader(Audience.PUBLIC, List.of(), null, true);

    private record Empty(List<String> nothing, String something) {}

    @Test
    void aPageSaysThatItHasNoItems() {
        assertThat(written(new Page<>(List.of(), null))).isEqualTo("{\"items\":[]}");
    }

    @Test
    void elsewhereThereIsNothingWhereThereIsNothing() {
        assertThat(written(new Empty(List.of(), "x"))).isEqualTo("{\"something\":\"x\"}");
    }

    private static String written(Object view) {
        return new String(ViewJson.write(view, ANYBODY), StandardCharsets.UTF_8);
    }
}
