package residence.property.decoration;

import java.util.List;
import residence.events.DecorationEvent;
import residence.events.DecorationEvent.DecorationFiled;
import residence.events.Refusal;
import residence.events.Unmet;
import residence.property.decoration.DecorationCommand.FileDecoration;

/**
 * A decoration of a dwelling, which its owner files before it begins. Load-bearing structure is not touched without a design of a qualified
 * unit and a permit (R23; 《建设工程质量管理条例》 art. 15; 《住宅室内装饰装修管理办法》 arts. 5, 13, 14).
 */
final class Decoration {

    sealed interface State {}

    /** Nothing filed, or nothing that still stands. */
    record None() implements State {}

    record Filed() implements State {}

    private Decoration() {}

    static List<DecorationEvent> decide(DecorationCommand command, State state, DecorationFacts facts) {
        return switch (command) {
            case FileDecoration it -> List.of(file(it, state));
        };
    }

    static State evolve(State state, DecorationEvent event) {
        return switch (event) {
            case DecorationFiled it -> new Filed();
        };
    }

    private static DecorationFiled file(FileDecoration it, State state) {
        boolean begun = it.startsOn().isBefore(it.act().today()); // what is told late was not filed before
        Refusal.ifAny(
                Unmet.when(state instanceof Filed, "decoration.exists", "decoration", it.subject()),
                Unmet.when(begun, "decoration.begun-before-filed", "startsOn", it.startsOn()),
                Unmet.when(it.loadBearing() && it.design() == null, "R23.no-design"),
                Unmet.when(it.loadBearing() && it.permitNumber() == null, "R23.no-permit"));
        return new DecorationFiled(
                it.description(),
                it.startsOn(),
                it.endsOn(),
                it.contractor(),
                it.loadBearing(),
                it.design(),
                it.permitNumber());
    }
}
