/** From land to filing: parcels, projects, standards, pilots, buildings, communities, facilities, supervision, filings. */
@NullMarked
package residence.project;

import org.jspecify.annotations.NullMarked;
