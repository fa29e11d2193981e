package residence.record.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.BuildingEvent.Dwelling;
import residence.events.Subject;
import residence.record.building.Building;
import residence.record.document.Chapters;
import residence.record.document.Filed;
import residence.record.fold.Chapter;
import residence.record.fold.Flag;
import residence.record.fold.LateEntry;
import residence.record.fold.Section;
import residence.record.fold.Things;
import residence.record.land.Land;
import residence.record.project.Project;

/**
 * All that the record holds about one subject: its own document, and those of the building, the project and the parcel
 * that it came from.
 *
 * @param dwelling blank for a building, a project, a parcel
 * @param documents all that went into it, for its version
 */
public record Dossier(
        Subject subject, Section dwelling, Section building, Section project, Section parcel, List<Filed> documents) {

    /** Whether the record holds anything about the subject itself. */
    public boolean known() {
        return subject.kind().equals("unit")
                ? plan().isPresent() || !dwelling.equals(Section.BLANK)
                : documents.stream()
                        .filter(filed -> filed.subject().equals(subject))
                        .anyMatch(filed -> !filed.section().equals(Section.BLANK));
    }

    public Building theBuilding() {
        return Building.CHAPTER.in(building);
    }

    public Project theProject() {
        return Project.CHAPTER.in(project);
    }

    /** Admitted as it stands: what its record lacks was not recorded, it is not missing. */
    public boolean admitted() {
        return theBuilding().admitted();
    }

    /** The dwelling as it was planned or admitted. */
    public Optional<Dwelling> plan() {
        return subject.kind().equals("unit")
                ? theBuilding().dwelling(subject.lineage().get(1).id(), subject.id())
                : Optional.empty();
    }

    /** The building, where the subject is one or lies in one. */
    public Optional<Subject> buildingSubject() {
        return Optional.of(subject.root()).filter(root -> root.kind().equals("building"));
    }

    /** The division code of the region that it lies in, as far as the record says. */
    public Optional<String> region() {
        return Stream.of(regionItself(), admittedRegion(), registeredRegion(), listedRegion())
                .filter(Objects::nonNull)
                .findFirst();
    }

    private @Nullable String regionItself() {
        return subject.kind().equals("region") ? subject.id() : null;
    }

    private @Nullable String admittedRegion() {
        var identity = theBuilding().identity();
        return identity == null || identity.admission() == null
                ? null
                : identity.admission().region();
    }

    private @Nullable String registeredRegion() {
        var registration = theProject().registration();
        return registration == null ? null : registration.region();
    }

    private @Nullable String listedRegion() {
        var listing = Land.CHAPTER.in(parcel).listing();
        return listing == null ? null : listing.region();
    }

    /** A chapter of the dwelling itself, or blank. */
    public <C> C own(Chapter<?, C> chapter) {
        return chapter.in(dwelling);
    }

    /** A chapter of the building, or blank. */
    public <C> C common(Chapter<?, C> chapter) {
        return chapter.in(building);
    }

    /**
     * All things that stand here, or are inherited from what is around, by the names of their chapters: the closest
     * first. Chapters without any are not there.
     */
    public Map<String, List<?>> things() {
        var all = new LinkedHashMap<String, List<?>>();
        Chapters.THINGS.forEach(chapter -> {
            var things = things(chapter);
            if (!things.isEmpty()) {
                all.put(chapter.name(), things);
            }
        });
        return all;
    }

    /** The things of one noun. */
    private List<?> things(Chapter<?, ? extends Things<?>> chapter) {
        var around = chapter.inherited() ? sections() : Stream.of(dwelling, building);
        return around.<Object>flatMap(section -> chapter.in(section).all().stream())
                .toList();
    }

    public List<Flag> flags() {
        return sections().flatMap(section -> section.flags().stream()).toList();
    }

    public List<LateEntry> late() {
        return sections().flatMap(section -> section.late().stream()).toList();
    }

    private Stream<Section> sections() {
        return Stream.of(dwelling, building, project, parcel);
    }
}
