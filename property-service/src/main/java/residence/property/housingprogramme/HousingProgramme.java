package residence.property.housingprogramme;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.HousingProgrammeEvent;
import residence.events.HousingProgrammeEvent.Kind;
import residence.events.HousingProgrammeEvent.Measure;
import residence.events.HousingProgrammeEvent.ProgressReported;
import residence.events.HousingProgrammeEvent.TargetSet;
import residence.events.Refusal;
import residence.events.Region;
import residence.events.Unmet;
import residence.property.housingprogramme.HousingProgrammeCommand.ReportProgress;
import residence.property.housingprogramme.HousingProgrammeCommand.SetTargets;
import residence.property.housingprogramme.HousingProgrammeCommand.Target;

/**
 * What a region plans of one kind, and how far its parts are (S4 附件 1-4; 第四章: 分年度确定, 定期评估, 向社会公布). A document sets a
 * target once; what was done is told as it adds up, so it never falls.
 */
final class HousingProgramme {

    sealed interface State {}

    record NotSet() implements State {}

    record Running(Kind kind, Measure measure, Map<Cell, Planned> targets) implements State {
        Running {
            targets = Collections.unmodifiableMap(new HashMap<>(targets));
        }

        private Running with(Cell cell, Planned planned) {
            var all = new HashMap<>(targets);
            all.put(cell, planned);
            return new Running(kind, measure, all);
        }
    }

    /** A region's share of a year. */
    record Cell(String region, int year) {}

    /**
     * @param documents that set it, the last one last
     * @param completed null before anything was reported
     */
    record Planned(List<String> documents, @Nullable Integer completed) {
        private static final Planned NOT_YET = new Planned(List.of(), null);

        private Planned by(String document) {
            return new Planned(
                    Stream.concat(documents.stream(), Stream.of(document)).toList(), completed);
        }
    }

    private HousingProgramme() {}

    static List<HousingProgrammeEvent> decide(
            HousingProgrammeCommand command, State state, HousingProgrammeFacts facts) {
        return switch (command) {
            case SetTargets it -> set(it, state, facts);
            case ReportProgress it -> report(it, state, facts);
        };
    }

    private static List<HousingProgrammeEvent> set(SetTargets it, State state, HousingProgrammeFacts facts) {
        Refusal.ifAny(
                otherKind(it, state),
                it.targets().stream()
                        .filter(target -> !Region.covers(it.region(), target.region()))
                        .map(target -> Unmet.of("programme.other-region", "region", target.region())),
                it.targets().stream()
                        .filter(target -> setBy(it.document(), target, state))
                        .map(target ->
                                Unmet.of("programme.target-set", "region", target.region(), "year", target.year())),
                Unmet.before(it.act(), facts.lastOn(), "programme.before-last"));
        return it.targets().stream()
                .<HousingProgrammeEvent>map(target -> new TargetSet(
                        it.kind(),
                        it.measure(),
                        target.region(),
                        target.year(),
                        target.number(),
                        it.document(),
                        it.clause()))
                .toList();
    }

    private static Stream<Unmet> otherKind(SetTargets it, State state) {
        return switch (state) {
            case NotSet none -> Stream.empty();
            case Running running ->
                Unmet.when(
                        running.kind() != it.kind() || running.measure() != it.measure(),
                        "programme.other-kind",
                        "kind",
                        running.kind(),
                        "measure",
                        running.measure());
        };
    }

    private static boolean setBy(String document, Target target, State state) {
        return switch (state) {
            case NotSet none -> false;
            case Running running -> {
                var planned = running.targets().get(new Cell(target.region(), target.year()));
                yield planned != null && planned.documents().contains(document);
            }
        };
    }

    private static List<HousingProgrammeEvent> report(ReportProgress it, State state, HousingProgrammeFacts facts) {
        var planned = planned(it, state);
        var before = planned.completed();
        boolean early = it.act().occurredOn().getYear() < it.year();
        Refusal.ifAny(
                Unmet.when(early, "programme.year-not-begun", "year", it.year()),
                Unmet.before(it.act(), facts.lastOn(), "programme.before-last"),
                Unmet.when(before != null && it.completed() < before, "programme.less-than-before", "before", before));
        return List.of(new ProgressReported(it.region(), it.year(), it.completed()));
    }

    private static Planned planned(ReportProgress it, State state) {
        var planned = switch (state) {
            case NotSet none -> null;
            case Running running -> running.targets().get(new Cell(it.region(), it.year()));
        };
        if (planned == null) {
            throw Refusal.of("programme.no-target", "region", it.region(), "year", it.year());
        }
        return planned;
    }

    static State evolve(State state, HousingProgrammeEvent event) {
        return switch (event) {
            case TargetSet it -> set(state, it);
            case ProgressReported it -> reported(state, it);
        };
    }

    private static Running set(State state, TargetSet it) {
        var running = state instanceof Running before ? before : new Running(it.kind(), it.measure(), Map.of());
        var cell = new Cell(it.region(), it.year());
        return running.with(
                cell, running.targets().getOrDefault(cell, Planned.NOT_YET).by(it.document()));
    }

    /** Progress towards a target that was voided says nothing. */
    private static State reported(State state, ProgressReported it) {
        var cell = new Cell(it.region(), it.year());
        if (!(state instanceof Running running)) {
            return state;
        }
        var planned = running.targets().get(cell);
        return planned == null ? running : running.with(cell, new Planned(planned.documents(), it.completed()));
    }
}
