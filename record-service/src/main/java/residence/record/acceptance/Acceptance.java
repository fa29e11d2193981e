package residence.record.acceptance;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import residence.events.CompletionAcceptanceEvent;
import residence.events.CompletionAcceptanceEvent.CompletionAcceptanceRefused;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.PartyOpinionGiven;
import residence.events.CompletionAcceptanceEvent.WindowResult;
import residence.events.CompletionAcceptanceEvent.WindowsSprayed;
import residence.events.Entry;
import residence.events.PartyRole;
import residence.events.Unmet;
import residence.record.fold.Chapter;
import residence.record.fold.Lists;
import residence.record.fold.Source;

/**
 * Completion acceptance 竣工验收, scope by scope (R6, R8).
 *
 * @param scopes in the order they were first spoken of
 */
public record Acceptance(List<Scoped> scopes) {
    public static final Acceptance BLANK = new Acceptance(List.of());
    public static final Chapter<CompletionAcceptanceEvent, Acceptance> CHAPTER =
            Chapter.of("acceptance", CompletionAcceptanceEvent.class, Acceptance.class, BLANK, Acceptance::fold);

    /**
     * Acceptance of one scope.
     *
     * @param scope as the subject names it: {@code whole}, {@code structure}, {@code decoration}
     * @param windows each window once, with its last result
     * @param opinions each party's last
     * @param refused every refusal, with all that was missing then
     */
    public record Scoped(
            String scope,
            @Nullable Verdict accepted,
            List<Window> windows,
            List<Opinion> opinions,
            List<Refusal> refused) {
        /** How many of the sprayed windows stayed dry, at last. */
        public long dryWindows() {
            return windows.stream().filter(window -> !window.leaked).count();
        }
    }

    public record Verdict(LocalDate acceptedOn, Source source) {}

    /** @param retested whether it was sprayed more than once */
    public record Window(String window, boolean leaked, boolean retested, Source source) {}

    public record Opinion(PartyRole party, String organisation, boolean approves, String opinion, Source source) {}

    public record Refusal(List<Unmet> missing, Source source) {}

    static Acceptance fold(Acceptance acceptance, CompletionAcceptanceEvent event, Entry<?> entry) {
        var source = Source.of(entry);
        return acceptance.change(entry.subject().id().toLowerCase(Locale.ROOT), scope -> switch (event) {
            case WindowsSprayed sprayed -> sprayed(scope, sprayed.windows(), source);
            case PartyOpinionGiven given -> opined(scope, given, source);
            case CompletionAccepted accepted ->
                new Scoped(
                        scope.scope,
                        new Verdict(accepted.acceptedOn(), source),
                        scope.windows,
                        scope.opinions,
                        scope.refused);
            case CompletionAcceptanceRefused refusal ->
                new Scoped(
                        scope.scope,
                        scope.accepted,
                        scope.windows,
                        scope.opinions,
                        Lists.plus(scope.refused, new Refusal(refusal.missing(), source)));
        });
    }

    private Acceptance change(String name, UnaryOperator<Scoped> how) {
        var scope = scopes.stream()
                .filter(one -> one.scope.equals(name))
                .findFirst()
                .orElse(new Scoped(name, null, List.of(), List.of(), List.of()));
        return new Acceptance(Lists.replace(scopes, one -> one.scope.equals(name), how.apply(scope)));
    }

    private static Scoped sprayed(Scoped scope, List<WindowResult> results, Source source) {
        var windows = scope.windows;
        for (var result : results) {
            boolean before = windows.stream().anyMatch(old -> old.window.equals(result.window()));
            var window = new Window(result.window(), result.leaked(), before, source);
            windows = Lists.replace(windows, old -> old.window.equals(window.window), window);
        }
        return new Scoped(scope.scope, scope.accepted, windows, scope.opinions, scope.refused);
    }

    private static Scoped opined(Scoped scope, PartyOpinionGiven event, Source source) {
        var opinion = new Opinion(event.party(), event.organisation(), event.approves(), event.opinion(), source);
        var opinions = Lists.replace(scope.opinions, old -> old.party == opinion.party, opinion);
        return new Scoped(scope.scope, scope.accepted, scope.windows, opinions, scope.refused);
    }

    /** The scope whose acceptance opens the building for hand-over: the first one accepted of whole or decoration. */
    public @Nullable Verdict accepted() {
        return scopes.stream()
                .filter(scope -> !scope.scope.equals("structure"))
                .map(Scoped::accepted)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
