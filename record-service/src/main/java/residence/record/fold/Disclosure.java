package residence.record.fold;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Who a chapter is for; each chapter says it of itself, each audience which of them it sees. */
public enum Disclosure {
    /** Anyone: what is published about a building's quality (质量信息公示). */
    PUBLISHED,
    /** Who built it and who lives with it: proof, warranty. */
    BUILT,
    /** Those, and whoever rents it: repairs, which a tenant may ask for. */
    MENDED,
    /** Who handed it over and who looks after it since. */
    DELIVERED,
    /** The two sides of the sale. */
    SOLD,
    /** Who claims on an insurance, who holds its policy and who oversees both; an insurer reads its own in its list. */
    CLAIMED,
    /** Who lives there and who looks after it. */
    USED,
    /** The owners among themselves: what they resolve, what they save for repairs, and what they complain of. */
    OWNED,
    /** Who holds it, and who oversees that: whose it is, who rents it, what it is set aside for. */
    HELD;

    public static final Set<Disclosure> EVERY = Collections.unmodifiableSet(EnumSet.allOf(Disclosure.class));
}
