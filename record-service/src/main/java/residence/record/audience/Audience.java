package residence.record.audience;

import java.util.Set;

/**
 * In what relation a reader stands to what it reads, and so what is there for it. What an audience may not see is not
 * there; there is no word about it either.
 */
public enum Audience {
    /** A department of an authority whose region covers it. */
    AUTHORITY(Chapters.EVERY, Chapters.EVERY, Set.of("leader", "buyers", "buyer", "worker", "signer", "person")),
    /** The project's developer. */
    DEVELOPER(Chapters.BUILT_AND_SOLD, Chapters.EVERY, Set.of("leader", "buyers", "buyer", "signer")),
    /** One of the parties in charge of the project: surveyor, designer, contractor, supervisor. */
    PARTY(Chapters.BUILT, Chapters.EVERY, Set.of("leader")),
    /** A property company at work in the building. */
    PROPERTY_COMPANY(Chapters.USED, Chapters.EVERY, Set.of("worker")),
    /** A body commissioned with the building's check-up. */
    CHECK_UP_BODY(Chapters.BUILT, Chapters.EVERY, Set.of()),
    /** Who bought the dwelling or took it over. */
    HOLDER(Chapters.EVERY, Chapters.EVERY, Set.of("leader")),
    /** Who held the dwelling once: it sees what was up to then, and nothing of what came after. */
    FORMER_HOLDER(Chapters.EVERY, Chapters.EVERY, Set.of("leader")),
    /** Anyone: what is published about a building's quality. */
    PUBLIC(Set.of(), Chapters.PUBLISHED, Set.of());

    private final Set<String> ownChapters;
    private final Set<String> commonChapters;
    private final Set<String> persons;

    Audience(Set<String> ownChapters, Set<String> commonChapters, Set<String> persons) {
        this.ownChapters = ownChapters;
        this.commonChapters = commonChapters;
        this.persons = persons;
    }

    /** Chapters of the dwelling that are there for it. */
    public Set<String> ownChapters() {
        return ownChapters;
    }

    /** Chapters of the building, the project and the parcel that are there for it. */
    public Set<String> commonChapters() {
        return commonChapters;
    }

    /** Whether it sees the dwellings of a building, and not only its own. */
    public boolean seesAllDwellings() {
        return this != HOLDER && this != FORMER_HOLDER && this != PUBLIC;
    }

    /** The fields in which it sees whoever stands there, and not only itself. */
    Set<String> persons() {
        return persons;
    }

    /** Names of chapters, as {@link residence.record.fold.Chapter#name()}. */
    private static final class Chapters {
        static final Set<String> PUBLISHED =
                Set.of("land", "project", "enactedStandards", "standards", "building", "acceptance");
        static final Set<String> BUILT = Set.of("inspection", "warranty", "repairs");
        static final Set<String> BUILT_AND_SOLD = Set.of("inspection", "sale", "handover", "warranty", "repairs");
        static final Set<String> USED =
                Set.of("inspection", "handover", "warranty", "repairs", "workOrders", "checkUps");
        static final Set<String> EVERY = Set.of(
                "land",
                "project",
                "enactedStandards",
                "standards",
                "building",
                "inspection",
                "acceptance",
                "sale",
                "handover",
                "warranty",
                "repairs",
                "workOrders",
                "checkUps");

        private Chapters() {}
    }
}
