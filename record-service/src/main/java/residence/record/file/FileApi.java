package residence.record.file;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.Act;
import residence.kit.command.Caller;
import residence.kit.web.Cursor;
import residence.kit.web.Page;
import residence.record.audience.Audiences;
import residence.record.audience.Reader;
import residence.record.document.AsOf;
import residence.record.document.Library;
import residence.record.dossier.Dossier;
import residence.record.dossier.Dossiers;
import residence.record.reads.CardReads;
import residence.record.view.Answers;
import residence.record.view.Subjects;
import residence.record.view.ViewJson;

/** The building file 一楼一档. */
@RestController
class FileApi {
    private final Dossiers dossiers;
    private final Audiences audiences;
    private final Library library;
    private final CardReads reads;
    private final Clock clock;

    FileApi(Dossiers dossiers, Audiences audiences, Library library, CardReads reads, Clock clock) {
        this.dossiers = dossiers;
        this.audiences = audiences;
        this.library = library;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * The file as the caller may see it.
     *
     * @param asOf the business date to tell it for; today where it is absent
     * @param knownAt the moment up to which entries count, by their recording; all where it is absent
     * @param limit of dwellings on the page
     * @param cursor of the page of dwellings
     */
    @GetMapping("/api/record/buildings/{building}/file")
    ResponseEntity<byte[]> file(
            Caller caller,
            @PathVariable String building,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "") Cursor cursor,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch) {
        var asked = new AsOf(asOf, knownAt);
        var now = dossiers.open(Subjects.building(building), AsOf.NOW);
        var dossier = asked.now() ? now : dossiers.open(now.subject(), asked);
        if (!dossier.known()) {
            throw Answers.notFound();
        }
        var reader = audiences.of(caller, now);
        var page = new DwellingPage(cursor.text(), Page.limit(limit)).of(visible(dossier, reader, caller));
        var states = states(page.items(), reader, asked);
        states.forEach(state -> reads.note(state.dwelling(), caller, reader.audience()));
        var day = asOf == null ? Act.today(clock) : asOf;
        var file =
                BuildingFile.of(reader.view(dossier), reader.audience(), day, knownAt, new Page<>(states, page.next()));
        return Answers.of(ViewJson.write(file, reader), ifNoneMatch);
    }

    /** Only the page's dwellings are opened: a building may have a thousand. */
    private List<DwellingState> states(List<Listed> page, Reader reader, AsOf asOf) {
        var filed = library.read(page.stream().map(Listed::subject).toList(), asOf);
        return IntStream.range(0, page.size())
                .mapToObj(i -> DwellingState.of(
                        page.get(i).subject(),
                        page.get(i).dwelling(),
                        reader.own(filed.get(i).section())))
                .toList();
    }

    /** The building's dwellings, those of them that the reader may see. */
    private List<Listed> visible(Dossier dossier, Reader reader, Caller caller) {
        var building = dossier.subject();
        var all = dossier.dwellings().stream()
                .map(dwelling -> new Listed(DwellingState.subjectOf(building, dwelling), dwelling));
        if (reader.audience().seesAllDwellings()) {
            return all.toList();
        }
        var own = caller.persons().isEmpty() ? List.of() : library.dwellingsOf(building, caller.persons());
        return all.filter(listed -> own.contains(listed.subject())).toList();
    }
}
