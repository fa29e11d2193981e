package residence.record.notices;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.record.audience.Audience;
import residence.record.audience.Audiences;
import residence.record.document.AsOf;
import residence.record.document.Library;
import residence.record.dossier.Dossier;
import residence.record.dossier.Dossiers;

/** A person's notices: those of the dwellings that it holds or rents today, and of them what its card tells. */
@Component
final class Feed {
    private final Library library;
    private final Dossiers dossiers;
    private final Audiences audiences;
    private final NoticeBoard board;

    Feed(Library library, Dossiers dossiers, Audiences audiences, NoticeBoard board) {
        this.library = library;
        this.dossiers = dossiers;
        this.audiences = audiences;
        this.board = board;
    }

    /** @param dwellings those of the reader's own that it is for */
    record Told(Notice notice, List<Subject> dwellings) {
        private Told and(Told other) {
            return new Told(
                    notice,
                    Stream.concat(dwellings.stream(), other.dwellings.stream()).toList());
        }
    }

    /** Every one once, the newest first. */
    List<Told> of(Caller caller) {
        var told = new TreeMap<Notice, Told>(Notice.NEWEST_FIRST);
        var known = new HashMap<Subject, List<Notice>>();
        for (var dwelling : dwellings(caller)) {
            var dossier = dossiers.open(dwelling, AsOf.NOW);
            var audience = audiences.of(caller, dossier).audience();
            if (audience == Audience.HOLDER || audience == Audience.TENANT) {
                told(dossier, audience, known)
                        .forEach(notice -> told.merge(notice, new Told(notice, List.of(dwelling)), Told::and));
            }
        }
        return List.copyOf(told.values());
    }

    private List<Subject> dwellings(Caller caller) {
        return caller.is("tenant") ? library.rentedBy(caller.persons()) : library.heldBy(caller.persons());
    }

    /** @param known what was found at places that several dwellings share */
    private Stream<Notice> told(Dossier dossier, Audience audience, Map<Subject, List<Notice>> known) {
        return NoticeBoard.places(dossier).stream()
                .flatMap(place -> known.computeIfAbsent(place, one -> board.at(one, dossier)).stream())
                .filter(notice -> notice.isFor(dossier.subject()) && notice.seenBy(audience));
    }
}
