package residence.record.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.record.audience.Audience;
import residence.record.audience.Reader;
import residence.record.document.Library;

/** Of which dwellings a reader of a subject may see the own entries. */
@Component
final class OwnDwellings {
    private final Library library;

    OwnDwellings(Library library) {
        this.library = library;
    }

    /** The dwellings whose own entries are there for the reader; null where all are. */
    @Nullable
    List<Subject> of(Subject subject, Reader reader, Caller caller) {
        if (reader.audience().seesAllDwellings()) {
            return null;
        }
        if (subject.kind().equals("unit")) {
            return reader.audience() == Audience.PUBLIC ? List.of() : List.of(subject);
        }
        return caller.persons().isEmpty() ? List.of() : library.dwellingsOf(subject.root(), caller.persons());
    }
}
