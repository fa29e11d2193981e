package residence.warranty.warranty;

import java.time.LocalDate;
import java.util.List;
import residence.events.Clocks;
import residence.events.Part;
import residence.events.Subject;
import residence.events.WarrantyClock;
import residence.events.WarrantyEvent;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.Term;
import residence.events.WarrantyEvent.WarrantyStarted;
import residence.warranty.Acts;
import residence.warranty.Figures;
import residence.warranty.warranty.WarrantyCommand.RecordRevisit;

/** The owner's clock of a building handed over in May 2016: its roof is warranted until 2021-02-28. */
final class Clock16 {
    static final Subject BUILDING = new Subject("building/B1");
    static final Subject DWELLING = new Subject("building/B1/entrance/1/unit/1502");
    static final Subject OWNERS_OF_COMMON_PARTS = Clocks.of(BUILDING, Clock.OWNER);
    static final WarrantyFacts NOTHING = new WarrantyFacts(new Figures().standards(), 0, List.of(), null, null);
    static final WarrantyStarted STARTED = new WarrantyStarted(Clock.OWNER, List.of(roof("2021-02-28", "2020-09-01")));

    private Clock16() {}

    static Term roof(String until, String revisitFrom) {
        return new Term(
                Part.ROOF_WATERPROOFING,
                LocalDate.parse("2016-05-01"),
                LocalDate.parse(until),
                revisitFrom == null ? null : LocalDate.parse(revisitFrom),
                "条例第四十条");
    }

    static WarrantyClock running() {
        return after(STARTED);
    }

    static WarrantyClock after(WarrantyEvent... events) {
        WarrantyClock state = new WarrantyClock.NotStarted();
        for (WarrantyEvent event : events) {
            state = WarrantyClock.after(state, event);
        }
        return state;
    }

    static WarrantyFacts facts(Figures figures) {
        return new WarrantyFacts(figures.standards(), 50, List.of(), null, null);
    }

    static RecordRevisit revisit(String day) {
        return new RecordRevisit(Acts.on(day), OWNERS_OF_COMMON_PARTS, Part.ROOF_WATERPROOFING, true, "屋面无渗漏");
    }

    static Due due(Due.What what, String day) {
        return new Due(what, Part.ROOF_WATERPROOFING, LocalDate.parse(day));
    }
}
