package residence.record.acceptance;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Acceptances;
import residence.events.CompletionAcceptanceEvent;
import residence.events.CompletionAcceptanceEvent.CompletionAcceptanceRefused;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.PartyOpinionGiven;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.CompletionAcceptanceEvent.WindowResult;
import residence.events.CompletionAcceptanceEvent.WindowsSprayed;
import residence.events.Entry;
import residence.events.PartyRole;
import residence.events.Unmet;
import residence.events.view.Lists;
import residence.events.view.Source;
import residence.record.fold.Chapter;
import residence.record.fold.Disclosure;

/**
 * Completion acceptance 竣工验收, scope by scope (R6, R8).
 *
 * @param scopes in the order they were first spoken of
 * @param windows each of the building's windows that was sprayed, with its latest result as R6 takes it: by day, of the
 *     same day the one recorded later, whichever scope it was sprayed for
 */
public record Acceptance(List<Scoped> scopes, List<Window> windows) {
    public static final Acceptance BLANK = new Acceptance(List.of(), List.of());
    public static final Chapter<CompletionAcceptanceEvent, Acceptance> CHAPTER = Chapter.of(
            "acceptance",
            CompletionAcceptanceEvent.class,
            Acceptance.class,
            BLANK,
            Acceptance::fold,
            Disclosure.PUBLISHED);

    /**
     * Acceptance of one scope.
     *
     * @param scope as the subject names it: {@code whole}, {@code structure}, {@code decoration}
     * @param opinions each party's last
     * @param refused every refusal, with all that was missing then
     */
    public record Scoped(String scope, @Nullable Verdict accepted, List<Opinion> opinions, List<Refusal> refused) {
        private Scoped accepted(Verdict verdict) {
            return new Scoped(scope, verdict, opinions, refused);
        }

        private Scoped refused(Refusal refusal) {
            return new Scoped(scope, accepted, opinions, Lists.plus(refused, refusal));
        }

        private Scoped opined(PartyOpinionGiven event, Source source) {
            var opinion = new Opinion(event.party(), event.organisation(), event.approves(), event.opinion(), source);
            var all = Lists.replace(opinions, old -> old.party == opinion.party, opinion);
            return new Scoped(scope, accepted, all, refused);
        }

        private Stream<CompletionAccepted> event() {
            return Stream.ofNullable(accepted)
                    .map(verdict ->
                            new CompletionAccepted(Scope.valueOf(scope.toUpperCase(Locale.ROOT)), verdict.acceptedOn));
        }
    }

    public record Verdict(LocalDate acceptedOn, Source source) {}

    /** @param retested whether it was sprayed more than once */
    public record Window(String window, boolean leaked, boolean retested, Source source) {
        /** The later of two results by the day they were sprayed; this one was recorded later. */
        private Window after(Window before) {
            var latest = source.on().isBefore(before.source.on()) ? before : this;
            return new Window(window, latest.leaked, true, latest.source);
        }
    }

    public record Opinion(PartyRole party, String organisation, boolean approves, String opinion, Source source) {}

    public record Refusal(List<Unmet> missing, Source source) {}

    static Acceptance fold(Acceptance acceptance, CompletionAcceptanceEvent event, Entry<?> entry) {
        var source = Source.of(entry);
        var name = entry.subject().id().toLowerCase(Locale.ROOT);
        return switch (event) {
            case WindowsSprayed sprayed ->
                acceptance.change(name, scope -> scope).sprayed(sprayed.windows(), source);
            case PartyOpinionGiven given -> acceptance.change(name, scope -> scope.opined(given, source));
            case CompletionAccepted accepted ->
                acceptance.change(name, scope -> scope.accepted(new Verdict(accepted.acceptedOn(), source)));
            case CompletionAcceptanceRefused refusal ->
                acceptance.change(name, scope -> scope.refused(new Refusal(refusal.missing(), source)));
        };
    }

    private Acceptance change(String name, UnaryOperator<Scoped> how) {
        var scope = scopes.stream()
                .filter(one -> one.scope.equals(name))
                .findFirst()
                .orElse(new Scoped(name, null, List.of(), List.of()));
        return new Acceptance(Lists.replace(scopes, one -> one.scope.equals(name), how.apply(scope)), windows);
    }

    private Acceptance sprayed(List<WindowResult> results, Source source) {
        var latest = windows;
        for (var result : results) {
            latest = latest(latest, new Window(result.window(), result.leaked(), false, source));
        }
        return new Acceptance(scopes, latest);
    }

    private static List<Window> latest(List<Window> windows, Window sprayed) {
        var before = windows.stream()
                .filter(old -> old.window.equals(sprayed.window))
                .findFirst();
        return Lists.replace(
                windows,
                old -> old.window.equals(sprayed.window),
                before.map(sprayed::after).orElse(sprayed));
    }

    /** What opens the building for hand-over: the acceptance since which it is accepted whole; null while it is not. */
    public @Nullable Verdict accepted() {
        return Acceptances.acceptedOn(scopes.stream().flatMap(Scoped::event).toList())
                .flatMap(day -> scopes.stream()
                        .flatMap(scope -> Stream.ofNullable(scope.accepted))
                        .filter(verdict -> verdict.acceptedOn.equals(day))
                        .findFirst())
                .orElse(null);
    }
}
