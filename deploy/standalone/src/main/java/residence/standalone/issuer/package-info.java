/** Tokens for the sample's accounts. Standalone only: elsewhere people sign in at Keycloak. */
@NullMarked
package residence.standalone.issuer;

import org.jspecify.annotations.NullMarked;
