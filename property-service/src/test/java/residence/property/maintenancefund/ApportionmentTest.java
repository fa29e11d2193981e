package residence.property.maintenancefund;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.Households.Household;
import residence.events.MaintenanceFundEvent.Share;
import residence.events.Subject;

/** R17: borne by area, and no fen is lost (《住宅专项维修资金管理办法》 art. 20). */
class ApportionmentTest {

    @ParameterizedTest
    @CsvSource({
        "300, '100 100 100', '100 100 100'",
        "100, '100 100 100', '34 33 33'",
        "101, '100 100 100', '34 34 33'",
        "1, '100 100 100', '1 0 0'",
        "1000, '128.50 96.2 128.5', '364 272 364'",
        "10, '1 2', '3 7'",
        "10, '0.001 99.999', '0 10'",
        "7, '5000', '7'"
    })
    void r17_byAreaTheLargestRemaindersFirst(long fen, String areas, String shares) {
        assertThat(Apportionment.of(fen, households(areas.split(" "))))
                .extracting(share -> String.valueOf(share.fen()))
                .containsExactly(shares.split(" "));
    }

    /** Whoever lists them, in whatever order, bears the same. */
    @Test
    void r17_theOrderOfDwellingsChangesNothing() {
        var households = new ArrayList<>(households("88.1", "88.1", "104.6", "33.33", "142.80", "88.10"));
        var shares = Apportionment.of(99_999, households);
        Collections.shuffle(households, new Random(17));
        assertThat(Apportionment.of(99_999, households)).isEqualTo(shares);
    }

    @Test
    void r17_sharesSumToTheAmountAndAreOffByLessThanAFen() {
        var random = new Random(20261122);
        for (int round = 0; round < 300; round++) {
            var areas = IntStream.rangeClosed(1, 1 + random.nextInt(200))
                    .mapToObj(i -> BigDecimal.valueOf(1 + random.nextInt(5_000_000), random.nextInt(5)))
                    .toList();
            long fen = 1 + (long) (random.nextDouble() * 100_000_000_000L);
            thenFair(fen, areas, Apportionment.of(fen, households(areas)));
        }
    }

    private static void thenFair(long fen, List<BigDecimal> areas, List<Share> shares) {
        assertThat(shares.stream().mapToLong(Share::fen).sum()).isEqualTo(fen);
        var whole = areas.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (int i = 0; i < areas.size(); i++) {
            // |share * whole - amount * area| < whole: exact, without dividing
            var off = BigDecimal.valueOf(shares.get(i).fen())
                    .multiply(whole)
                    .subtract(BigDecimal.valueOf(fen).multiply(areas.get(i)))
                    .abs();
            assertThat(off).isLessThan(whole);
            assertThat(shares.get(i).fen()).isNotNegative();
        }
    }

    private static List<Household> households(String... areas) {
        return households(Stream.of(areas).map(BigDecimal::new).toList());
    }

    private static List<Household> households(List<BigDecimal> areas) {
        return IntStream.range(0, areas.size())
                .mapToObj(i ->
                        new Household(new Subject("building/B1/entrance/1/unit/%04d".formatted(i)), areas.get(i), null))
                .toList();
    }
}
