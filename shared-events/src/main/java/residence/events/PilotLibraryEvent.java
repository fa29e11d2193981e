package residence.events;

import residence.events.StandardsEvent.Level;

/**
 * A project as a pilot 试点项目: enrolled in the library of its county, city, province or the nation, looked at again
 * 回头看, removed, and perhaps enrolled again 随筛随入、动态调整 (S2 四(二)(三), S3). Subject {@code project/...}.
 */
public sealed interface PilotLibraryEvent extends DomainEvent {

    /** @param reference the paper that says so: the list of pilots, the notice */
    @Correctable("reference")
    record PilotEnrolled(Level level, String reference) implements PilotLibraryEvent {}

    /** @param findings what was found, in words */
    @Correctable("findings")
    record PilotReviewed(Level level, boolean passed, String findings) implements PilotLibraryEvent {}

    @Correctable("reason")
    record PilotRemoved(Level level, String reason) implements PilotLibraryEvent {}
}
