package residence.record.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import residence.events.Subject;
import residence.events.view.BuildingView;
import residence.events.view.ProjectView;
import residence.record.document.AsOf;
import residence.record.document.Chapters;
import residence.record.document.Filed;
import residence.record.document.Library;
import residence.record.fold.Section;

/** Opens dossiers: follows a dwelling to its building, that to its community and its project, and that to its land. */
@Component
public class Dossiers {
    private final Library library;

    Dossiers(Library library) {
        this.library = library;
    }

    /** What the record holds about {@code subject}; all of its documents are of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Dossier open(Subject subject, AsOf asOf) {
        var reading = new Reading(asOf);
        var dwelling = subject.kind().equals("unit") ? reading.section(subject) : Section.BLANK;
        var building = isA(subject, "building") ? reading.section(subject.root()) : Section.BLANK;
        var community = isA(subject, "community") ? reading.section(subject) : communityOf(subject, building, reading);
        var project = projectOf(subject, building).map(reading::section).orElse(Section.BLANK);
        var parcel = parcelOf(subject, project).map(reading::section).orElse(Section.BLANK);
        if (reading.documents.isEmpty()) {
            reading.section(subject);
        }
        return new Dossier(subject, dwelling, building, community, project, parcel, List.copyOf(reading.documents));
    }

    /** Of the communities that a building's document speaks of, the one whose own document says that it is in it. */
    private static Section communityOf(Subject subject, Section building, Reading reading) {
        return Chapters.COMMUNITY.in(building).views().keySet().stream()
                .map(community -> reading.section(new Subject(community)))
                .filter(section -> Chapters.COMMUNITY.in(section).all().stream()
                        .anyMatch(community -> community.buildings().contains(subject.root())))
                .reduce((earlier, later) -> later)
                .orElse(Section.BLANK);
    }

    private static Optional<Subject> projectOf(Subject subject, Section building) {
        return itself(subject, "project", Chapters.BUILDING.in(building).only().flatMap(BuildingView::project));
    }

    private static Optional<Subject> parcelOf(Subject subject, Section project) {
        return itself(subject, "parcel", Chapters.PROJECT.in(project).only().flatMap(ProjectView::parcel));
    }

    private static Optional<Subject> itself(Subject subject, String kind, Optional<Subject> otherwise) {
        return isA(subject, kind) ? Optional.of(subject) : otherwise;
    }

    private static boolean isA(Subject subject, String rootKind) {
        return subject.root().kind().equals(rootKind);
    }

    /** The documents that one dossier takes, as they are read. */
    private final class Reading {
        private final AsOf asOf;
        private final List<Filed> documents = new ArrayList<>();

        Reading(AsOf asOf) {
            this.asOf = asOf;
        }

        Section section(Subject document) {
            var filed = library.read(document, asOf);
            documents.add(filed);
            return filed.section();
        }
    }
}
