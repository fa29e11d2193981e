package residence.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PicturesTest {
    private final List<byte[]> uploaded = new ArrayList<>();
    private final Pictures pictures = new Pictures();

    @Test
    void whatAStoryShowsIsUploadedOnceAndCitedByItsDigest() {
        var body = Map.of("evidence", List.of("picture:主卫防水层", "picture:主卫面层", "picture:主卫防水层"), "room", "bath");

        assertThat(pictures.uploaded(body, this::upload))
                .isEqualTo(Map.of("evidence", List.of("digest 1", "digest 2", "digest 1"), "room", "bath"));
        assertThat(uploaded).hasSize(2);
    }

    @Test
    void sameWordsMakeTheSamePictureAndOthersAnother() throws Exception {
        assertThat(Pictures.draw("主卫防水层")).isEqualTo(Pictures.draw("主卫防水层")).isNotEqualTo(Pictures.draw("主卫面层"));
        assertThat(ImageIO.read(new ByteArrayInputStream(Pictures.draw("主卫")))).isNotNull();
    }

    private String upload(byte[] picture) {
        uploaded.add(picture);
        return "digest " + uploaded.size();
    }
}
