package residence.kit.command;

import java.util.List;
import residence.events.Subject;
import residence.kit.store.Recorded;

/**
 * What a command led to.
 *
 * @param version the stream's number of entries afterwards: the next {@code If-Match}
 * @param entries what was recorded; empty where nothing was left to do
 */
public record Answer(Subject subject, long version, List<Recorded> entries) {}
