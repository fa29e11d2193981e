package residence.events;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import residence.events.EntryEvent.BasisInvalidated;
import residence.events.EntryEvent.BasisResolved;
import residence.events.EntryEvent.ConsequenceWithdrawn;
import residence.events.EntryEvent.EntryCorrected;
import residence.events.EntryEvent.EntryVoided;

/** What may happen to an entry, once for every service: each about one of that service's own samples. */
final class EntrySamples {
    private static final Map<Service, Class<? extends DomainEvent>> SPOKEN_OF = Map.of(
            Service.PROJECT, LandParcelEvent.LandTransferred.class,
            Service.QUALITY, UnitInspectionEvent.PondingTested.class,
            Service.WARRANTY, RepairEvent.RepairRequested.class,
            Service.PROPERTY, CheckUpEvent.CheckUpPerformed.class);

    private EntrySamples() {}

    static Stream<Entry<?>> all(List<Entry<?>> others) {
        return others.stream()
                .filter(entry -> entry.body().getClass().equals(SPOKEN_OF.get(entry.service())))
                .flatMap(EntrySamples::about);
    }

    private static Stream<Entry<?>> about(Entry<?> entry) {
        var basis = Sample.id("a voided ground of " + entry.type());
        return Stream.of(
                of(entry, Sample.HOUSING, new EntryVoided(entry.id(), entry.type(), "录入对象有误，经核实撤销")),
                of(
                        entry,
                        entry.actor(),
                        new EntryCorrected(
                                entry.id(),
                                entry.type(),
                                "日期录入有误，以原始记录为准",
                                entry.occurredOn().minusDays(1),
                                entry.body())),
                of(entry, Actor.PLATFORM, new BasisInvalidated(entry.id(), entry.type(), basis)),
                of(entry, Sample.HOUSING, new BasisResolved(entry.id(), entry.type(), basis, "其余依据充分，结论维持")),
                of(entry, Actor.PLATFORM, new ConsequenceWithdrawn(entry.id(), entry.type(), "所依据的记录已撤销")));
    }

    private static Entry<?> of(Entry<?> entry, Actor actor, EntryEvent event) {
        return Sample.of(
                entry.service(),
                entry.subject().path(),
                entry.occurredOn().plusDays(9).toString(),
                actor,
                event,
                entry.concerns().stream().map(Subject::path).toArray(String[]::new));
    }
}
