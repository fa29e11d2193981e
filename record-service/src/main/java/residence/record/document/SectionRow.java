package residence.record.document;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Subject;
import residence.events.WarrantyEvent.Clock;
import residence.events.view.BuildingView;
import residence.events.view.LandParcelView;
import residence.events.view.ProjectView;
import residence.record.fold.Section;
import residence.record.warranty.Warranties;

/**
 * A row of a document: one section, and what is searched for in it: who holds and who rents the dwelling as far as its service
 * says, when its warranty ends, what it came from, whether something in it waits for a person.
 */
record SectionRow(SectionKey key, Section section, long version) {
    static final String COLUMNS =
            "document, service, key, version, people, tenants, term_ends, region, origin, open_flags, folded_by, content";

    /** The values of {@link #COLUMNS}. */
    @Nullable
    Object[] values() {
        return new @Nullable Object[] {
            key.document().path(),
            key.service().id(),
            key.key().path(),
            version,
            new TreeSet<>(Holders.of(section)).toArray(String[]::new),
            tenants().toArray(String[]::new),
            termEnds().toArray(String[]::new),
            region(),
            origin(),
            section.openFlags().size(),
            FoldedBy.THIS,
            SectionJson.write(section)
        };
    }

    /** Whoever rents or rented it: a row does not know the day. */
    private SortedSet<String> tenants() {
        return Chapters.OCCUPANCY.in(section).only().stream()
                .flatMap(occupancy -> occupancy.tenancies().stream())
                .flatMap(tenancy -> tenancy.tenants().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The last days under the owner's clock, as texts. */
    private SortedSet<String> termEnds() {
        return Warranties.CHAPTER.in(section).clock(Clock.OWNER).stream()
                .flatMap(running -> running.parts().stream())
                .flatMap(part -> Stream.ofNullable(part.endsOn()))
                .map(LocalDate::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The division code that it states itself. */
    private @Nullable String region() {
        return building()
                .flatMap(BuildingView::region)
                .or(() -> project().flatMap(ProjectView::region))
                .or(this::communityRegion)
                .or(() -> Chapters.LAND.in(section).only().flatMap(LandParcelView::region))
                .orElse(null);
    }

    /** Of the community's own document: those of its buildings hear of it, too, but lie where their project does. */
    private Optional<String> communityRegion() {
        return key.document().kind().equals("community")
                ? Chapters.COMMUNITY.in(section).only().flatMap(it -> Optional.ofNullable(it.region()))
                : Optional.empty();
    }

    /** The document that it came from: a building's project, a project's parcel. */
    private @Nullable String origin() {
        return building()
                .flatMap(BuildingView::project)
                .or(() -> project().flatMap(ProjectView::parcel))
                .map(Subject::path)
                .orElse(null);
    }

    private Optional<BuildingView> building() {
        return Chapters.BUILDING.in(section).only();
    }

    private Optional<ProjectView> project() {
        return Chapters.PROJECT.in(section).only();
    }

    /** The row in the text form of COPY. */
    String copied() {
        return Stream.of(values()).map(CopyText::of).collect(Collectors.joining("\t"));
    }
}
