package residence.record.file;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import residence.events.BuildingEvent.Dwelling;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.web.Page;
import residence.record.audience.Audiences;
import residence.record.audience.Reader;
import residence.record.document.AsOf;
import residence.record.document.Library;
import residence.record.dossier.Dossier;
import residence.record.dossier.Dossiers;
import residence.record.view.Answers;
import residence.record.view.Subjects;
import residence.record.view.ViewJson;

/** The building file 一楼一档. */
@RestController
class FileApi {
    private final Dossiers dossiers;
    private final Audiences audiences;
    private final Library library;
    private final Clock clock;

    FileApi(Dossiers dossiers, Audiences audiences, Library library, Clock clock) {
        this.dossiers = dossiers;
        this.audiences = audiences;
        this.library = library;
        this.clock = clock;
    }

    /**
     * The file as the caller may see it.
     *
     * @param limit of dwellings on the page
     * @param cursor of the page of dwellings
     */
    @GetMapping("/api/record/buildings/{building}/file")
    ResponseEntity<byte[]> file(
            Caller caller,
            @PathVariable String building,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch) {
        var dossier = dossiers.open(Subjects.building(building), AsOf.NOW);
        if (!dossier.known()) {
            throw Answers.notFound();
        }
        var reader = audiences.of(caller, dossier);
        var today = LocalDate.ofInstant(clock.instant(), Act.ZONE);
        var file = BuildingFile.of(
                reader.view(dossier),
                reader.audience(),
                today,
                states(dossier, reader, caller),
                new DwellingPage(cursor, Page.limit(limit)));
        return Answers.of(ViewJson.write(file, reader), ifNoneMatch);
    }

    private List<DwellingState> states(Dossier dossier, Reader reader, Caller caller) {
        var visible = visible(dossier.subject(), dossier.structure().dwellings(), reader, caller);
        var filed = library.read(visible.stream().map(Visible::subject).toList());
        return IntStream.range(0, visible.size())
                .mapToObj(i -> DwellingState.of(
                        visible.get(i).subject(),
                        visible.get(i).dwelling(),
                        reader.own(filed.get(i).section())))
                .toList();
    }

    private record Visible(Subject subject, Dwelling dwelling) {}

    private List<Visible> visible(Subject building, List<Dwelling> dwellings, Reader reader, Caller caller) {
        boolean all = reader.audience().seesAllDwellings();
        var own = all || caller.persons().isEmpty()
                ? List.<Subject>of()
                : library.dwellingsOf(building, caller.persons()).stream()
                        .filter(dwelling -> holds(caller, dwelling))
                        .toList();
        var visible = new ArrayList<Visible>();
        for (Dwelling dwelling : dwellings) {
            var subject = DwellingState.subjectOf(building, dwelling);
            if (all || own.contains(subject)) {
                visible.add(new Visible(subject, dwelling));
            }
        }
        return visible;
    }

    /** Now, and not only once. */
    private boolean holds(Caller caller, Subject dwelling) {
        return audiences.of(caller, dossiers.open(dwelling, AsOf.NOW)).holds();
    }
}
