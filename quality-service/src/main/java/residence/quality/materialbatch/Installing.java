package residence.quality.materialbatch;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import residence.events.MaterialBatchEvent;
import residence.events.MaterialBatchEvent.MaterialBatchInstalled;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.quality.materialbatch.MaterialBatch.OnSite;
import residence.quality.materialbatch.MaterialBatch.Recalled;
import residence.quality.materialbatch.MaterialBatchCommand.InstallMaterialBatch;

/** R3: what a batch on the site still misses before it is installed, and where it may go. */
final class Installing {
    private Installing() {}

    /** The batch as it was on that day: what was installed before the recall is in there, however late it is told. */
    static MaterialBatch.State then(InstallMaterialBatch it, MaterialBatch.State state, MaterialBatchFacts facts) {
        var recalledOn = facts.recalledOn();
        boolean before = recalledOn != null && it.act().occurredOn().isBefore(recalledOn);
        return before && state instanceof Recalled recalled ? recalled.before() : state;
    }

    static List<MaterialBatchEvent> install(InstallMaterialBatch it, OnSite on, MaterialBatchFacts facts) {
        Refusal.ifAny(
                unchecked(on, it.act().occurredOn()),
                unsampled(on, it.act().occurredOn()),
                facts.unmet(),
                installed(it.places(), on.places()));
        return List.of(new MaterialBatchInstalled(on.batch().kind(), on.batch().material(), it.places()));
    }

    private static Stream<Unmet> unchecked(OnSite on, LocalDate day) {
        boolean late = on.checkedOn() == null || on.checkedOn().isAfter(day);
        return Unmet.when(late, "R3.not-checked", "day", day);
    }

    private static Stream<Unmet> unsampled(OnSite on, LocalDate day) {
        var kind = on.batch().kind();
        boolean waits = kind.sampled() && !on.samples().passedBy(day);
        return Unmet.when(waits, "R3.no-passed-sample", "kind", kind, "day", day);
    }

    /**
     * An entry stands in the innermost places that it concerns: a building would not hear of a recall if the batch were in
     * one of its dwellings, too, so no place lies in another.
     */
    private static Stream<Unmet> installed(List<Subject> places, List<Subject> before) {
        return places.stream()
                .flatMap(place -> before.stream()
                        .filter(other -> place.within(other) || other.within(place))
                        .map(other -> Unmet.of("R3.installed", "place", place, "in", other)));
    }
}
