package residence.record.file;

import residence.events.BuildingEvent.Dwelling;
import residence.events.Subject;

/** A dwelling of the building, as it was planned or admitted. */
record Listed(Subject subject, Dwelling dwelling) {}
