package residence.property.ownersvote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import residence.events.Households.Household;
import residence.events.OwnersVoteEvent.Voter;
import residence.events.Subject;
import residence.events.Unmet;

/**
 * The roll of a vote. A dwelling is a head, but all that one owner has are one, and so are all that a developer has not
 * sold, or sold and not handed over yet (最高人民法院《建筑物区分所有权解释》 art. 9).
 */
final class Roll {
    private Roll() {}

    /** What keeps {@code oneOwner} from being said of these: a dwelling that is not there, or still its developer's. */
    static Stream<Unmet> unmet(List<Household> households, List<List<Subject>> oneOwner) {
        var known = households.stream().collect(Collectors.toMap(Household::dwelling, Function.identity()));
        return oneOwner.stream().flatMap(List::stream).flatMap(dwelling -> {
            var household = known.get(dwelling);
            return Stream.concat(
                    Unmet.when(household == null, "R18.not-on-roll", "dwelling", dwelling),
                    Unmet.when(
                            household != null && household.developer() != null,
                            "R18.not-handed-over",
                            "dwelling",
                            dwelling));
        });
    }

    /** By their dwellings; heads are numbered in that order. */
    static List<Voter> of(List<Household> households, List<List<Subject>> oneOwner) {
        var owners = owners(oneOwner);
        var heads = new HashMap<Object, Integer>();
        var roll = new ArrayList<Voter>();
        for (var household : sorted(households)) {
            var dwelling = household.dwelling();
            Object owner = household.developer() == null
                    ? owners.getOrDefault(dwelling, List.of(dwelling))
                    : household.developer();
            int head = heads.computeIfAbsent(owner, _ -> heads.size() + 1);
            roll.add(new Voter(dwelling, Objects.requireNonNull(household.areaSquareMetres()), head));
        }
        return List.copyOf(roll);
    }

    /** A group stands for its owner. */
    private static Map<Subject, List<Subject>> owners(List<List<Subject>> oneOwner) {
        var owners = new HashMap<Subject, List<Subject>>();
        oneOwner.forEach(group -> group.forEach(dwelling -> owners.put(dwelling, group)));
        return owners;
    }

    private static List<Household> sorted(List<Household> households) {
        return households.stream()
                .sorted(Comparator.comparing(Household::dwelling))
                .toList();
    }
}
