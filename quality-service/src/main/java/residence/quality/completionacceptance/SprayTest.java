package residence.quality.completionacceptance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import residence.events.CompletionAcceptanceEvent.WindowResult;
import residence.events.CompletionAcceptanceEvent.WindowsSprayed;
import residence.events.Entry;
import residence.events.Unmet;

/**
 * R6: at least 15 % of a building's external windows, rounded up to whole windows, pass the spray test (S0 二(四)2 and
 * S2 16: 单体工程应抽取15%以上数量的外窗进行压力淋水试验); a window that leaked counts only after its retest.
 *
 * @param windows all of the building's external windows: its dwellings' and the common ones
 * @param sharePercent the governing profiles' share
 * @param leaked the latest result of each window that was sprayed: by day, of the same day the one recorded later
 */
record SprayTest(int windows, int sharePercent, Map<String, Boolean> leaked) {

    static SprayTest of(int windows, int sharePercent, List<Entry<WindowsSprayed>> tests) {
        var latest = new LinkedHashMap<String, Boolean>();
        tests.stream()
                .sorted(Comparator.<Entry<WindowsSprayed>, LocalDate>comparing(Entry::occurredOn))
                .flatMap(test -> test.body().windows().stream())
                .forEach(result -> latest.put(result.window(), result.leaked()));
        return new SprayTest(windows, sharePercent, latest);
    }

    /** How many windows have to pass: the share, rounded up. */
    int required() {
        return Math.ceilDiv(windows * sharePercent, 100);
    }

    /** How many windows passed: those whose latest result is dry. */
    long passed() {
        return leaked.values().stream().filter(leak -> !leak).count();
    }

    Optional<Unmet> missing() {
        return passed() >= required()
                ? Optional.empty()
                : Optional.of(Unmet.of(
                        "R6.too-few-windows",
                        "passed",
                        passed(),
                        "required",
                        required(),
                        "windows",
                        windows,
                        "share",
                        sharePercent));
    }

    /** More windows than the building has can't have been sprayed. */
    Optional<Unmet> exceededBy(List<WindowResult> more) {
        long sprayed = Stream.concat(leaked.keySet().stream(), more.stream().map(WindowResult::window))
                .distinct()
                .count();
        return sprayed <= windows
                ? Optional.empty()
                : Optional.of(Unmet.of("R6.more-than-registered", "sprayed", sprayed, "windows", windows));
    }
}
