package residence.record.warranty;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import residence.events.Entry;
import residence.events.Part;
import residence.events.WarrantyEvent;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.ReagreementProposed;
import residence.events.WarrantyEvent.ReagreementSigned;
import residence.events.WarrantyEvent.RevisitDue;
import residence.events.WarrantyEvent.RevisitMissed;
import residence.events.WarrantyEvent.RevisitRecorded;
import residence.events.WarrantyEvent.WarrantyExpired;
import residence.events.WarrantyEvent.WarrantyReagreed;
import residence.events.WarrantyEvent.WarrantyStarted;
import residence.events.view.Lists;
import residence.events.view.Source;
import residence.record.fold.Chapter;
import residence.record.fold.Disclosure;

/**
 * The warranty of a dwelling, or of a building's common parts: two clocks, never blurred (R11).
 *
 * @param clocks each once, in the order they were started
 */
public record Warranties(List<Running> clocks) {
    public static final Warranties BLANK = new Warranties(List.of());
    public static final Chapter<WarrantyEvent, Warranties> CHAPTER =
            Chapter.of("warranty", WarrantyEvent.class, Warranties.class, BLANK, Warranties::fold, Disclosure.BUILT);

    /**
     * One clock.
     *
     * @param started null where its start was voided
     * @param parts each part once, in the order of the start
     */
    public record Running(Clock clock, @Nullable Source started, List<CoveredPart> parts) {}

    static Warranties fold(Warranties warranties, WarrantyEvent event, Entry<?> entry) {
        var source = Source.of(entry);
        var clock = Clock.valueOf(entry.subject().id().toUpperCase(Locale.ROOT));
        return switch (event) {
            case WarrantyStarted started -> warranties.started(clock, started, source);
            case RevisitDue due -> warranties.part(clock, due.part(), part -> part.revisitDue(due, source));
            case RevisitRecorded made -> warranties.part(clock, made.part(), part -> part.revisited(made, source));
            case RevisitMissed missed -> warranties.part(clock, missed.part(), part -> part.missed(missed, source));
            case ReagreementProposed proposed ->
                warranties.part(clock, proposed.part(), part -> part.proposed(proposed, source));
            case ReagreementSigned signed -> warranties.part(clock, signed.part(), part -> part.signed(signed, source));
            case WarrantyReagreed agreed -> warranties.part(clock, agreed.part(), part -> part.agreed(agreed, source));
            case WarrantyExpired expired ->
                warranties.part(clock, expired.part(), part -> part.expired(expired, source));
        };
    }

    private Warranties started(Clock clock, WarrantyStarted event, Source source) {
        var parts = running(clock).parts;
        for (var term : event.terms()) {
            var covered = CoveredPart.of(term, source);
            parts = Lists.replace(parts, old -> old.part() == covered.part(), covered);
        }
        return with(new Running(clock, source, parts));
    }

    private Warranties part(Clock clock, Part part, UnaryOperator<CoveredPart> how) {
        var running = running(clock);
        var covered = running.parts.stream()
                .filter(one -> one.part() == part)
                .findFirst()
                .orElse(CoveredPart.unknown(part));
        return with(new Running(
                clock, running.started, Lists.replace(running.parts, old -> old.part() == part, how.apply(covered))));
    }

    private Running running(Clock clock) {
        return clock(clock).orElse(new Running(clock, null, List.of()));
    }

    private Warranties with(Running running) {
        return new Warranties(Lists.replace(clocks, old -> old.clock == running.clock, running));
    }

    public Optional<Running> clock(Clock clock) {
        return clocks.stream().filter(one -> one.clock == clock).findFirst();
    }
}
