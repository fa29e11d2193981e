package residence.record.audience;

import static residence.record.fold.Disclosure.BUILT;
import static residence.record.fold.Disclosure.DELIVERED;
import static residence.record.fold.Disclosure.OWNED;
import static residence.record.fold.Disclosure.PUBLISHED;
import static residence.record.fold.Disclosure.SOLD;
import static residence.record.fold.Disclosure.USED;

import java.util.EnumSet;
import java.util.Set;
import residence.record.document.Chapters;
import residence.record.fold.Disclosure;

/**
 * In what relation a reader stands to what it reads, and so what is there for it. What an audience may not see is not
 * there; there is no word about it either.
 */
public enum Audience {
    /** A department of an authority whose region covers it. */
    AUTHORITY(
            Disclosure.EVERY,
            Disclosure.EVERY,
            Set.of(
                    "leader",
                    "representative",
                    "buyers",
                    "buyer",
                    "owners",
                    "tenants",
                    "worker",
                    "signer",
                    "person",
                    "complainant")),
    /** The project's developer. */
    DEVELOPER(
            EnumSet.of(PUBLISHED, BUILT, DELIVERED, SOLD),
            Disclosure.EVERY,
            Set.of("leader", "representative", "buyers", "buyer", "signer")),
    /** Who is appointed to the project today: surveyor, designer, contractor, supervisor, laboratory, reviewer of drawings. */
    PARTY(EnumSet.of(PUBLISHED, BUILT), EnumSet.complementOf(EnumSet.of(OWNED)), Set.of("leader", "representative")),
    /** The property company that manages the community. */
    PROPERTY_COMPANY(EnumSet.of(PUBLISHED, BUILT, DELIVERED, USED), Disclosure.EVERY, Set.of("worker")),
    /** The committee that the community's owners elected, in its term: it sees what is common to all. */
    OWNERS_COMMITTEE(EnumSet.of(PUBLISHED), Disclosure.EVERY, Set.of()),
    /** A body commissioned with the building's check-up. */
    CHECK_UP_BODY(EnumSet.of(PUBLISHED, BUILT), EnumSet.complementOf(EnumSet.of(OWNED)), Set.of()),
    /** Who insured the building against defects: what it answers for. The claims on it are its own list's, not another insurer's. */
    INSURER(EnumSet.of(PUBLISHED, BUILT), EnumSet.of(PUBLISHED, BUILT), Set.of()),
    /** Who bought the dwelling, took it over or owns it since. */
    HOLDER(Disclosure.EVERY, Disclosure.EVERY, Set.of("leader")),
    /** Who held the dwelling once: it sees what was up to then, and nothing of what came after. */
    FORMER_HOLDER(Disclosure.EVERY, Disclosure.EVERY, Set.of("leader")),
    /** Who rents the dwelling, while the tenancy lasts: what is done for those who live there. */
    TENANT(EnumSet.of(USED), EnumSet.of(PUBLISHED, USED), Set.of()),
    /** Anyone: what is published about a building's quality. */
    PUBLIC(EnumSet.noneOf(Disclosure.class), EnumSet.of(PUBLISHED), Set.of());

    private final Set<Disclosure> own;
    private final Set<Disclosure> common;
    private final Set<String> persons;

    Audience(Set<Disclosure> own, Set<Disclosure> common, Set<String> persons) {
        this.own = own;
        this.common = common;
        this.persons = persons;
    }

    /** Names of the chapters of the dwelling that are there for it. */
    public Set<String> ownChapters() {
        return Chapters.reaching(own);
    }

    /** Names of the chapters of the building, the project and the parcel that are there for it. */
    public Set<String> commonChapters() {
        return Chapters.reaching(common);
    }

    /** Whether it sees the dwellings of a building, and not only its own. */
    public boolean seesAllDwellings() {
        return this != HOLDER && this != FORMER_HOLDER && this != TENANT && this != OWNERS_COMMITTEE && this != PUBLIC;
    }

    /** Whether it sees the persons on a photo: whoever has to answer for what they did, and who oversees them. */
    public boolean seesWhoIsPictured() {
        return this == AUTHORITY || this == DEVELOPER || this == PARTY;
    }

    /** The fields in which it sees whoever stands there, and not only itself. */
    Set<String> persons() {
        return persons;
    }
}
