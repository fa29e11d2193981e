/** What devices report by themselves: readings that are judged and forgotten, alarms that are recorded (R19). */
@NullMarked
package residence.property.device.telemetry;

import org.jspecify.annotations.NullMarked;
