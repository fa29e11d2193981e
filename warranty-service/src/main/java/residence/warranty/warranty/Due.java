package residence.warranty.warranty;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import residence.events.Cover;
import residence.events.Part;
import residence.events.WarrantyClock;
import residence.events.WarrantyClock.Running;

/**
 * Something on a clock that falls due unless it becomes needless by then.
 *
 * @param on the first day on which it is to be recorded
 */
record Due(What what, Part part, LocalDate on) {
    enum What {
        REVISIT_DUE,
        REVISIT_MISSED,
        EXPIRED
    }

    /** What falls due from this state on; a re-agreed term moves it. */
    static List<Due> of(WarrantyClock state) {
        return state instanceof Running running
                ? running.covers().values().stream().flatMap(Due::of).toList()
                : List.of();
    }

    /** The day after the term's end is the first without it. */
    private static Stream<Due> of(Cover cover) {
        var term = cover.term();
        var after = term.endsOn().plusDays(1);
        return Stream.concat(
                term.revisitFrom() == null ? Stream.of() : revisits(cover, term.revisitFrom(), after),
                cover.expired() ? Stream.of() : Stream.of(new Due(What.EXPIRED, term.part(), after)));
    }

    private static Stream<Due> revisits(Cover cover, LocalDate from, LocalDate after) {
        var due = new Due(What.REVISIT_DUE, cover.term().part(), from);
        var missed = new Due(What.REVISIT_MISSED, cover.term().part(), after);
        return switch (cover.revisit()) {
            case NOT_YET -> Stream.of(due, missed);
            case DUE -> Stream.of(missed);
            case MADE, MISSED, MADE_RECORDED_LATE -> Stream.of();
        };
    }
}
