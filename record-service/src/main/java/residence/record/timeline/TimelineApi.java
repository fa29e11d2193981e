package residence.record.timeline;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.Service;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.web.Cursor;
import residence.kit.web.Page;
import residence.record.audience.Audiences;
import residence.record.audience.Reader;
import residence.record.document.AsOf;
import residence.record.dossier.Dossiers;
import residence.record.reads.CardReads;
import residence.record.view.Answers;
import residence.record.view.ViewJson;

/** The timeline of a subject: every entry about it or anything inside it, voided ones among them, marked. */
@RestController
class TimelineApi {
    private static final String PREFIX = "/api/record/";
    private static final String SUFFIX = "/timeline";

    private final Timeline timeline;
    private final Dossiers dossiers;
    private final Audiences audiences;
    private final OwnDwellings own;
    private final CardReads reads;

    TimelineApi(Timeline timeline, Dossiers dossiers, Audiences audiences, OwnDwellings own, CardReads reads) {
        this.timeline = timeline;
        this.dossiers = dossiers;
        this.audiences = audiences;
        this.own = own;
        this.reads = reads;
    }

    /**
     * A page of the timeline, in the order of recording.
     *
     * @param type simple name of an event, {@code RepairRequested}
     * @param from first business date
     * @param to last business date
     * @param about another subject that the entries have to touch, too: {@code repair/R-1}
     */
    @GetMapping({
        "/api/record/regions/{region}/timeline",
        "/api/record/parcels/{parcel}/timeline",
        "/api/record/projects/{project}/timeline",
        "/api/record/communities/{community}/timeline",
        "/api/record/buildings/{building}/timeline",
        "/api/record/buildings/{building}/entrances/{entrance}/units/{unit}/timeline"
    })
    ResponseEntity<byte[]> timeline(
            Caller caller,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") Cursor cursor,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch) {
        var subject = subject(request.getRequestURI());
        var filter = new Filter(
                subject,
                type,
                service == null ? null : Service.of(service),
                from,
                to,
                about == null ? null : new Subject(about),
                null);
        var reader = audiences.of(caller, dossiers.open(subject, AsOf.NOW));
        int most = Page.limit(limit);
        var dwellings = own.of(subject, reader, caller);
        var lines = timeline.read(filter, reader, dwellings, Place.of(cursor), most + 1);
        note(subject, lines, dwellings, caller, reader);
        return Answers.of(ViewJson.write(Page.of(lines, most, Line::cursor), reader), ifNoneMatch);
    }

    /**
     * What a dwelling's timeline tells, its card tells too: whoever reads it is noted, on whatever timeline it stood. Who reads
     * an entry because it is about the own dwelling has not read of the others that it names.
     */
    private void note(Subject subject, List<Line> lines, @Nullable List<Subject> own, Caller caller, Reader reader) {
        Stream.concat(
                        Stream.of(subject).filter(asked -> asked.kind().equals("unit")),
                        lines.stream()
                                .flatMap(line -> line.dwellings().stream())
                                .filter(dwelling -> own == null || own.contains(dwelling)))
                .distinct()
                .forEach(dwelling -> reads.note(dwelling, caller, reader.audience()));
    }

    /** {@code building/B1/entrance/1/unit/1502} of the path, whose levels are in the plural. */
    static Subject subject(String path) {
        String levels = path.substring(path.indexOf(PREFIX) + PREFIX.length(), path.length() - SUFFIX.length());
        return new Subject(levels.replaceAll("(^|/)communities/", "$1community/")
                .replaceAll("(^|/)(region|parcel|project|building|entrance|unit)s/", "$1$2/"));
    }
}
