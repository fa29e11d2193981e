package residence.record.document;

import residence.events.Service;
import residence.events.Subject;

/**
 * Which section: what {@code service} recorded about {@code document} under the partition key {@code key}. All of it
 * comes from one partition, so its order is one.
 */
record SectionKey(Subject document, Service service, Subject key) {}
