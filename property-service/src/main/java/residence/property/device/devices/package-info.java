@NullMarked
package residence.property.device.devices;

import org.jspecify.annotations.NullMarked;
