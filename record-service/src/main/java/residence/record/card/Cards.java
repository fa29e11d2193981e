package residence.record.card;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import residence.events.Act;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.record.audience.Audience;
import residence.record.audience.Audiences;
import residence.record.audience.Reader;
import residence.record.document.AsOf;
import residence.record.document.Filed;
import residence.record.document.Library;
import residence.record.dossier.Dossier;
import residence.record.dossier.Dossiers;
import residence.record.view.Answers;
import residence.record.view.ViewJson;

/** Composes cards, and keeps the composed ones for as long as nothing in them changes. */
@Component
final class Cards {
    private final Dossiers dossiers;
    private final Audiences audiences;
    private final Library library;
    private final Clock clock;
    private final Variants variants = new Variants();

    Cards(Dossiers dossiers, Audiences audiences, Library library, Clock clock) {
        this.dossiers = dossiers;
        this.audiences = audiences;
        this.library = library;
        this.clock = clock;
    }

    /** @param versions of the documents that went into it */
    record Composed(Audience audience, byte[] json, List<Subject> documents, List<String> versions) {}

    /**
     * The card as the caller may see it.
     *
     * @throws org.springframework.web.ErrorResponseException 404 where there is no such dwelling on the record, or
     *     was none then
     */
    Composed read(Caller caller, Subject dwelling, AsOf asOf) {
        var today = Act.today(clock);
        if (!asOf.now()) {
            return compose(caller, dwelling, asOf, today);
        }
        var key = new Variants.Key(dwelling, caller, today);
        var kept = variants.get(key);
        if (kept != null && kept.versions().equals(library.versions(kept.documents()))) {
            return kept;
        }
        return variants.keep(key, compose(caller, dwelling, asOf, today));
    }

    private Composed compose(Caller caller, Subject dwelling, AsOf asked, LocalDate today) {
        var now = dossiers.open(dwelling, AsOf.NOW);
        var reader = audiences.of(caller, now);
        var asOf = within(reader, asked);
        var dossier = asOf.now() ? now : dossiers.open(dwelling, asOf);
        if (!dossier.known()) {
            throw Answers.notFound();
        }
        var day = asOf.day() == null ? today : asOf.day();
        return composed(reader, ViewJson.write(Card.of(dossier, reader, day, asOf), reader), now);
    }

    private static Composed composed(Reader reader, byte[] json, Dossier now) {
        return new Composed(
                reader.audience(),
                json,
                now.documents().stream().map(Filed::subject).toList(),
                now.documents().stream().map(Filed::version).toList());
    }

    /** Whose relation has ended sees what had happened, and was known, by then. */
    private static AsOf within(Reader reader, AsOf asked) {
        var until = reader.until();
        var knownUntil = reader.knownUntil();
        return until == null || knownUntil == null
                ? asked
                : new AsOf(earlier(asked.day(), until), earlier(asked.knownAt(), knownUntil));
    }

    private static LocalDate earlier(@Nullable LocalDate asked, LocalDate bound) {
        return asked == null || asked.isAfter(bound) ? bound : asked;
    }

    private static Instant earlier(@Nullable Instant asked, Instant bound) {
        return asked == null || asked.isAfter(bound) ? bound : asked;
    }
}
