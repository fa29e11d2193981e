package residence.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import residence.benchmarks.Load.Rate;
import residence.benchmarks.Measured.Bar;
import residence.benchmarks.Measured.Line;

class PairsTest {

    @Test
    void theRatioIsTheMedianOfThePairsSoOneBadTurnDoesNotCount() {
        var pairs = new Pairs(rates(300, 10, 280), rates(100, 100, 100));
        assertThat(pairs.ratio()).isEqualTo(2.8);
    }

    @Test
    void theMedianOfAnEvenNumberLiesInTheMiddle() {
        assertThat(Pairs.median(rates(1, 2, 3, 10), Rate::perSecond)).isEqualTo(2.5);
    }

    @Test
    void aLoadCountsWhatItsCallersDid() throws Exception {
        var done = new AtomicInteger();
        var rate = new Load(4, Duration.ofMillis(100)).run(caller -> done::incrementAndGet);

        assertThat(done.get()).isPositive();
        assertThat(rate.perSecond()).isPositive().isLessThanOrEqualTo(done.get() / 0.1);
        assertThat(rate.p50()).isLessThanOrEqualTo(rate.p99());
    }

    @Test
    void aResultSaysWhetherItReachedItsBarAndWhereItWasMeasured() {
        var measured = new Measured(
                "ours against theirs",
                List.of(new Line("ours", 1234.9, "events/s")),
                new Bar(2.5, 2.0, 3.0),
                List.of());
        var machine = new Machine("a processor", 2, 1024, "Linux", "25", 0.5);

        assertThat(Results.text(new Results.Result("append", Instant.EPOCH, machine, machine, measured)))
                .contains("| ours | 1,235 events/s |")
                .contains("**2.50**, must reach 2.00, should reach 3.00: reached")
                .contains("a processor, 2 cores");
    }

    private static List<Rate> rates(double... perSecond) {
        return Arrays.stream(perSecond).mapToObj(value -> new Rate(value, 0, 0)).toList();
    }
}
