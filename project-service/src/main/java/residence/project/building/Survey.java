package residence.project.building;

import java.util.HashSet;
import java.util.Set;
import residence.events.BuildingEvent.AppraisalCommissioned;
import residence.events.BuildingEvent.BimModelLinked;
import residence.events.BuildingEvent.BuildingAppraised;

/**
 * What was drawn up of a building since it is on record.
 *
 * @param models versions of its BIM model
 * @param commissioned check-up bodies whose appraisal is awaited
 * @param reports numbers of all appraisals
 */
record Survey(Set<String> models, Set<String> commissioned, Set<String> reports) {
    static final Survey NONE = new Survey(Set.of(), Set.of(), Set.of());

    Survey {
        models = Set.copyOf(models);
        commissioned = Set.copyOf(commissioned);
        reports = Set.copyOf(reports);
    }

    Survey linked(BimModelLinked event) {
        return new Survey(with(models, event.version()), commissioned, reports);
    }

    Survey commissioned(AppraisalCommissioned event) {
        return new Survey(models, with(commissioned, event.checkUpBody()), reports);
    }

    /** A commission is done with by its body's next report; an authority's own needed none. */
    Survey appraised(BuildingAppraised event) {
        var awaited = new HashSet<>(commissioned);
        awaited.remove(event.appraiser());
        return new Survey(models, awaited, with(reports, event.reportNumber()));
    }

    private static Set<String> with(Set<String> set, String one) {
        var all = new HashSet<>(set);
        all.add(one);
        return all;
    }
}
