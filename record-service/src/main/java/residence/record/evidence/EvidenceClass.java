package residence.record.evidence;

/** What a photo or paper shows, and so who may fetch it; its uploader says it. */
enum EvidenceClass {
    /** No person can be made out, no private room of anybody's life: for whoever sees an entry that cites it. */
    TECHNICAL,
    /** Persons, or how somebody lives: for the authorities and those who built it, where they see such an entry. */
    SHOWS_PERSONS
}
