package residence.record.document;

import residence.events.Entry;

/**
 * An entry as a service's topic tells it.
 *
 * @param partition of the service's topic
 * @param position in the service's store; grows within the partition
 * @param bytes exactly as published
 */
record Told(int partition, long position, Entry<?> entry, byte[] bytes) {}
