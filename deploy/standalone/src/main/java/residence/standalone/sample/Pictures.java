package residence.standalone.sample;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * The photos and papers of the stories. A story writes {@code "picture:what it shows"} where a digest belongs; a small
 * picture that follows from these words is drawn and uploaded before the step that cites it.
 */
final class Pictures {
    private static final String MARK = "picture:";
    private static final int SQUARES = 16;
    private static final int PIXELS = 6;

    private final Map<String, String> digests = new HashMap<>();

    /**
     * The body with the digests of its pictures.
     *
     * @param upload takes a PNG, and answers with its digest
     */
    Object uploaded(Object body, Function<byte[], String> upload) {
        return switch (body) {
            case String text
            when text.startsWith(MARK) ->
                digests.computeIfAbsent(text.substring(MARK.length()), shown -> upload.apply(draw(shown)));
            case List<?> several ->
                several.stream().map(one -> uploaded(one, upload)).toList();
            case Map<?, ?> fields -> {
                var all = new TreeMap<String, @Nullable Object>();
                fields.forEach(
                        (name, value) -> all.put(String.valueOf(name), value == null ? null : uploaded(value, upload)));
                yield all;
            }
            default -> body;
        };
    }

    /** Squares in two colours, as the words fall. */
    static byte[] draw(String shown) {
        var image = new BufferedImage(SQUARES * PIXELS, SQUARES * PIXELS, BufferedImage.TYPE_INT_RGB);
        var chance = new Random(shown.hashCode());
        var paper = Color.getHSBColor(chance.nextFloat(), 0.2f, 0.95f).getRGB();
        var ink = Color.getHSBColor(chance.nextFloat(), 0.7f, 0.5f).getRGB();
        for (int x = 0; x < SQUARES; x++) {
            for (int y = 0; y < SQUARES; y++) {
                fill(image, x * PIXELS, y * PIXELS, chance.nextBoolean() ? ink : paper);
            }
        }
        return png(image);
    }

    private static void fill(BufferedImage image, int left, int top, int colour) {
        for (int x = left; x < left + PIXELS; x++) {
            for (int y = top; y < top + PIXELS; y++) {
                image.setRGB(x, y, colour);
            }
        }
    }

    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
