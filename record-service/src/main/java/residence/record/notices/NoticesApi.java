package residence.record.notices;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.EventJson;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.reading.Scalar;
import residence.kit.web.Cursor;
import residence.kit.web.Page;
import residence.record.audience.Audience;
import residence.record.audience.Reader;
import residence.record.notices.Feed.Told;
import residence.record.notices.Notice.Kind;
import residence.record.reads.CardReads;
import residence.record.view.Answers;
import residence.record.view.ViewJson;

/** What owners, buyers and tenants are told without asking (domain, section 8): one feed per person. */
@RestController
class NoticesApi {
    private final Feed feed;
    private final CardReads reads;

    NoticesApi(Feed feed, CardReads reads) {
        this.feed = feed;
        this.reads = reads;
    }

    /** @param dwellings those of the reader's own that it is for */
    record Line(@JsonUnwrapped Notice notice, List<Subject> dwellings) {
        private static Line of(Told told) {
            return new Line(told.notice(), told.dwellings());
        }

        private Cursor cursor() {
            return Cursor.after(EventJson.stamp(notice.since()), notice.id());
        }
    }

    /**
     * The caller's notices, the newest first, of all the dwellings that it holds or rents today.
     *
     * @param kind only these
     * @param dwelling only what is for this one: {@code building/B1/entrance/1/unit/1502}
     * @param since only what could be told from that moment on
     */
    @GetMapping("/api/record/notices")
    ResponseEntity<byte[]> notices(
            Caller caller,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable String dwelling,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") Cursor cursor,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch) {
        if (!caller.is("owner", "buyer", "tenant")) {
            throw new AccessDeniedException("notices are for whoever holds a dwelling or rents one");
        }
        int most = Page.limit(limit);
        var asked = dwelling == null ? null : new Subject(dwelling);
        var lines = after(cursor, feed.of(caller).stream())
                .filter(told -> kind == null || told.notice().kind() == kind)
                .filter(told -> asked == null || told.dwellings().contains(asked))
                .filter(told -> since == null || !told.notice().since().isBefore(since))
                .limit(most + 1L)
                .map(Line::of)
                .toList();
        var page = Page.of(lines, most, Line::cursor);
        note(page.items(), caller);
        return Answers.of(ViewJson.write(page, reader(caller)), ifNoneMatch);
    }

    private static Stream<Told> after(Cursor cursor, Stream<Told> all) {
        var last = cursor.read(2, Optional.<Last>empty(), key -> Optional.of(Last.of(key)));
        return all.filter(
                told -> last.filter(one -> !one.isBefore(told.notice())).isEmpty());
    }

    /** The last notice of the page before. */
    private record Last(Instant since, UUID id) {
        private static Last of(List<String> key) {
            return new Last(
                    Scalar.INSTANT.of(key.get(0)).map(Instant.class::cast).orElseThrow(IllegalArgumentException::new),
                    UUID.fromString(key.get(1)));
        }

        private boolean isBefore(Notice notice) {
            int later = notice.since().compareTo(since);
            return later < 0 || later == 0 && notice.id().compareTo(id) > 0;
        }
    }

    /** What tells of a dwelling is in its access log, as reading its card is. */
    private void note(List<Line> lines, Caller caller) {
        lines.stream()
                .flatMap(line -> line.dwellings().stream())
                .distinct()
                .forEach(dwelling -> reads.note(dwelling, caller, audience(caller)));
    }

    private static Reader reader(Caller caller) {
        return new Reader(audience(caller), caller.persons(), null);
    }

    private static Audience audience(Caller caller) {
        return caller.is("tenant") ? Audience.TENANT : Audience.HOLDER;
    }
}
