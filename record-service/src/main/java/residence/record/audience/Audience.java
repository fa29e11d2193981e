package residence.record.audience;

import static residence.record.fold.Disclosure.BUILT;
import static residence.record.fold.Disclosure.CLAIMED;
import static residence.record.fold.Disclosure.DELIVERED;
import static residence.record.fold.Disclosure.MENDED;
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
            EnumSet.of(PUBLISHED, BUILT, MENDED, DELIVERED, SOLD, CLAIMED),
            Disclosure.EVERY,
            Set.of("leader", "representative", "buyers", "buyer", "signer")),
    /** Who is appointed to the project today: surveyor, designer, contractor, supervisor, laboratory, reviewer of drawings. */
    PARTY(
            EnumSet.of(PUBLISHED, BUILT, MENDED),
            EnumSet.of(PUBLISHED, BUILT, MENDED, DELIVERED, USED),
            Set.of("leader", "representative")),
    /** The property company that manages the community. */
    PROPERTY_COMPANY(
            EnumSet.of(PUBLISHED, BUILT, MENDED, DELIVERED, USED),
            EnumSet.of(PUBLISHED, BUILT, MENDED, DELIVERED, USED, OWNED),
            Set.of("worker")),
    /** The committee that the community's owners elected, in its term: it sees what is common to all. */
    OWNERS_COMMITTEE(EnumSet.of(PUBLISHED), Disclosure.EVERY, Set.of()),
    /** A body commissioned with the building's check-up. */
    CHECK_UP_BODY(
            EnumSet.of(PUBLISHED, BUILT, MENDED), EnumSet.of(PUBLISHED, BUILT, MENDED, DELIVERED, USED), Set.of()),
    /**
     * Whom an owner asks to pay for a defect there: how the place and what is common around it were built and mended. Its policies
     * and the claims on them are its own lists'.
     */
    INSURER(EnumSet.of(PUBLISHED, BUILT, MENDED), EnumSet.of(PUBLISHED, BUILT, MENDED), Set.of()),
    /** Who bought the dwelling, took it over or owns it since. */
    HOLDER(Disclosure.EVERY, Disclosure.EVERY, Set.of("leader")),
    /** Who held the dwelling once: it sees what was up to then, and nothing of what came after. */
    FORMER_HOLDER(Disclosure.EVERY, Disclosure.EVERY, Set.of("leader")),
    /** Who rents the dwelling, while the tenancy lasts: what is done for those who live there. */
    TENANT(EnumSet.of(MENDED, USED), EnumSet.of(PUBLISHED, MENDED, USED), Set.of()),
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
        return switch (this) {
            case AUTHORITY, DEVELOPER, PARTY, PROPERTY_COMPANY, CHECK_UP_BODY -> true;
            case OWNERS_COMMITTEE, INSURER, HOLDER, FORMER_HOLDER, TENANT, PUBLIC -> false;
        };
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
