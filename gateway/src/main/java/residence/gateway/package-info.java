/** The only public door: routes, limits, and one page that lists what the services offer. Knows no word of the domain. */
@NullMarked
package residence.gateway;

import org.jspecify.annotations.NullMarked;
