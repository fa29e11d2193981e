package residence.record.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import residence.events.BuildingEvent.Dwelling;
import residence.events.EventCatalogue;
import residence.events.MaintenanceFundEvent.FundDeposited;
import residence.events.MaintenanceFundEvent.FundReplenished;
import residence.events.Subject;
import residence.events.view.BuildingView;
import residence.events.view.CommunityView;
import residence.events.view.LandParcelView;
import residence.events.view.MaintenanceFundView;
import residence.events.view.ManagementView;
import residence.events.view.ProjectStandardsView;
import residence.events.view.ProjectView;
import residence.record.document.Chapters;
import residence.record.document.Filed;
import residence.record.fold.Chapter;
import residence.record.fold.Flag;
import residence.record.fold.LateEntry;
import residence.record.fold.Section;
import residence.record.fold.Things;

/**
 * All that the record holds about one subject: its own document, and those of the building, the community that it belongs
 * to, the project and the parcel that it came from.
 *
 * @param dwelling blank for a building, a community, a project, a parcel
 * @param community blank where a building is in none, and for a project, a parcel
 * @param documents all that went into it, for its version
 */
public record Dossier(
        Subject subject,
        Section dwelling,
        Section building,
        Section community,
        Section project,
        Section parcel,
        List<Filed> documents) {
    private static final Set<Class<?>> OF_ONE_DWELLING = Set.of(FundDeposited.class, FundReplenished.class);

    /** Whether the record holds anything about the subject itself. */
    public boolean known() {
        return subject.kind().equals("unit")
                ? plan().isPresent() || !dwelling.equals(Section.BLANK)
                : documents.stream()
                        .filter(filed -> filed.subject().equals(subject))
                        .anyMatch(filed -> !filed.section().equals(Section.BLANK));
    }

    /** The building, as far as anything that stands on the record tells of it; so with project and land. */
    public Optional<BuildingView> theBuilding() {
        return Chapters.BUILDING.in(building).only();
    }

    /** The community that the building is in. */
    public Optional<CommunityView> theCommunity() {
        return Chapters.COMMUNITY.in(community).only();
    }

    /** Who manages that community. */
    public Optional<ManagementView> theManagement() {
        return Chapters.MANAGEMENT.in(community).only();
    }

    /** The community's maintenance fund, with the account of the dwelling that this is about, or none where it is about no dwelling. */
    public Optional<MaintenanceFundView> theFund() {
        var own = subject.dwelling().map(List::of).orElse(List.of());
        return Chapters.FUND.in(community).only().map(fund -> fund.withAccountsIn(own));
    }

    public Optional<ProjectView> theProject() {
        return Chapters.PROJECT.in(project).only();
    }

    /** What the project is measured by beyond its region's standards, and how it measures up. */
    public Optional<ProjectStandardsView> theStandards() {
        return Chapters.STANDARDS.in(project).only();
    }

    public Optional<LandParcelView> theLand() {
        return Chapters.LAND.in(parcel).only();
    }

    /** Admitted as it stands: what its record lacks was not recorded, it is not missing. */
    public boolean admitted() {
        return theBuilding().filter(BuildingView::admitted).isPresent();
    }

    /** All of the building's, as planned or admitted. */
    public List<Dwelling> dwellings() {
        return theBuilding().map(BuildingView::dwellings).orElse(List.of());
    }

    /** The dwelling as it was planned or admitted. */
    public Optional<Dwelling> plan() {
        return subject.kind().equals("unit")
                ? theBuilding()
                        .flatMap(building ->
                                building.dwelling(subject.lineage().get(1).id(), subject.id()))
                : Optional.empty();
    }

    /** The building, where the subject is one or lies in one. */
    public Optional<Subject> buildingSubject() {
        return Optional.of(subject.root()).filter(root -> root.kind().equals("building"));
    }

    /** The division code of the region that it lies in, as far as the record says. */
    public Optional<String> region() {
        return subject.kind().equals("region")
                ? Optional.of(subject.id())
                : theBuilding()
                        .flatMap(BuildingView::region)
                        .or(() -> theProject().flatMap(ProjectView::region))
                        .or(() -> theCommunity().flatMap(community -> Optional.ofNullable(community.region())))
                        .or(() -> theLand().flatMap(LandParcelView::region));
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
            var things = standing(
                            chapter,
                            section -> chapter.in(section).all().stream()
                                    .<Object>map(thing -> chapter.telling().apply(thing, subject)))
                    .toList();
            if (!things.isEmpty()) {
                all.put(chapter.name(), things);
            }
        });
        return all;
    }

    /** The things of one noun, as above. */
    public <V> Stream<V> things(Chapter<?, Things<V>> chapter) {
        return standing(chapter, section -> chapter.in(section).all().stream());
    }

    private <T> Stream<T> standing(Chapter<?, ?> chapter, Function<Section, Stream<T>> in) {
        var around = Stream.of(community, project, parcel).flatMap(in).filter(thing -> inherits(chapter, thing));
        return Stream.concat(Stream.of(dwelling, building).flatMap(in), around);
    }

    private boolean inherits(Chapter<?, ?> chapter, Object thing) {
        return buildingSubject()
                .map(building -> chapter.inherits().test(thing, building))
                .orElse(true);
    }

    public List<Flag> flags() {
        return told(Section::flags, Flag::entryType);
    }

    public List<LateEntry> late() {
        return told(Section::late, LateEntry::type);
    }

    /** Of the community's without what is about a single dwelling: that stands with the dwelling itself, and is nobody else's. */
    private <T> List<T> told(Function<Section, List<T>> list, Function<T, String> type) {
        var own = Stream.of(dwelling, building).flatMap(section -> list.apply(section).stream());
        var communitys = list.apply(community).stream()
                .filter(told -> !OF_ONE_DWELLING.contains(EventCatalogue.classOf(type.apply(told))));
        var around = Stream.of(project, parcel).flatMap(section -> list.apply(section).stream());
        return Stream.of(own, communitys, around)
                .flatMap(part -> part)
                .distinct()
                .toList();
    }
}
