package residence.events.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Lists that a fold grows: every change is a new list, in the order things were recorded. */
public final class Lists {
    private Lists() {}

    public static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    public static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Changes every element that matches. */
    public static <T> List<T> change(List<T> list, Predicate<T> which, UnaryOperator<T> how) {
        return list.stream().map(one -> which.test(one) ? how.apply(one) : one).toList();
    }

    /** Changes the last element that matches; where none does, nothing changes. */
    public static <T> List<T> changeLast(List<T> list, Predicate<T> which, UnaryOperator<T> how) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (which.test(list.get(i))) {
                var changed = new ArrayList<>(list);
                changed.set(i, how.apply(list.get(i)));
                return List.copyOf(changed);
            }
        }
        return list;
    }

    /** Puts {@code one} in place of the element that matches, or at the end. */
    public static <T> List<T> replace(List<T> list, Predicate<T> which, T one) {
        return list.stream().anyMatch(which) ? change(list, which, old -> one) : plus(list, one);
    }
}
