package residence.record.document;

import residence.events.Subject;
import residence.record.fold.Section;

/**
 * A document as it is read.
 *
 * @param section its sections, joined
 * @param version changes whenever the document does
 */
public record Filed(Subject subject, Section section, String version) {}
