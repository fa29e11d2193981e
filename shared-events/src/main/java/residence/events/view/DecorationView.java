package residence.events.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import residence.events.DecorationEvent;
import residence.events.DecorationEvent.DecorationFiled;
import residence.events.DecorationEvent.Design;
import residence.events.Subject;

/**
 * A decoration of a dwelling, as its owner filed it (R23).
 *
 * @param contractor null where the owner does it
 * @param design null where it touches no load-bearing structure, as is {@code permitNumber}
 */
public record DecorationView(
        Subject decoration,
        @Nullable LocalDate filedOn,
        @Nullable String description,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String contractor,
        boolean loadBearing,
        @Nullable Design design,
        @Nullable String permitNumber,
        @Nullable Source source) {
    public static final View<DecorationView, DecorationEvent> VIEW =
            new View<>(DecorationView.class, DecorationEvent.class, DecorationView::blank, DecorationView::after);

    private static DecorationView blank(Subject decoration) {
        return new DecorationView(decoration, null, null, null, null, null, false, null, null, null);
    }

    private DecorationView after(DecorationEvent event, Source source) {
        return switch (event) {
            case DecorationFiled it ->
                new DecorationView(
                        decoration,
                        source.on(),
                        it.description(),
                        it.startsOn(),
                        it.endsOn(),
                        it.contractor(),
                        it.loadBearing(),
                        it.design(),
                        it.permitNumber(),
                        source);
        };
    }
}
