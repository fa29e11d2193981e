package residence.property.maintenancefund;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import residence.events.Households.Household;
import residence.events.MaintenanceFundEvent.Share;

/**
 * Divides an amount by floor area (《住宅专项维修资金管理办法》 art. 20) so that no fen is lost: each dwelling bears its share rounded
 * down, and the fen that are left go to those of which most was cut off, of equal ones to the first by their subjects.
 */
final class Apportionment {
    private Apportionment() {}

    /** @param fen what is cut off is the remainder over the sum of the areas */
    private record Part(Household household, long fen, BigInteger cutOff) {}

    /** @param households one or more, each with its area; in any order, which changes nothing */
    static List<Share> of(long amountFen, List<Household> households) {
        var sorted = households.stream()
                .sorted(Comparator.comparing(Household::dwelling))
                .toList();
        var parts = parts(BigInteger.valueOf(amountFen), sorted, weights(sorted));
        long left = amountFen - parts.stream().mapToLong(Part::fen).sum();
        var byCutOff = parts.stream().sorted(Comparator.comparing(Part::cutOff).reversed());
        var raised = new HashSet<>(byCutOff.limit(left).map(Part::household).toList());
        return parts.stream()
                .map(part ->
                        new Share(part.household.dwelling(), raised.contains(part.household) ? part.fen + 1 : part.fen))
                .toList();
    }

    private static List<Part> parts(BigInteger amount, List<Household> households, List<BigInteger> weights) {
        var whole = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        return IntStream.range(0, households.size())
                .mapToObj(i ->
                        part(households.get(i), amount.multiply(weights.get(i)).divideAndRemainder(whole)))
                .toList();
    }

    private static Part part(Household household, BigInteger[] share) {
        return new Part(household, share[0].longValueExact(), share[1]);
    }

    /** The areas as whole numbers: all in the smallest unit that any of them is measured in. */
    private static List<BigInteger> weights(List<Household> households) {
        var areas = households.stream()
                .map(household -> Objects.requireNonNull(household.areaSquareMetres()))
                .toList();
        int scale = areas.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return areas.stream().map(area -> area.setScale(scale).unscaledValue()).toList();
    }
}
