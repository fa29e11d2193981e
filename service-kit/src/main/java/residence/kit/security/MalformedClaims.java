package residence.kit.security;

import org.springframework.security.core.AuthenticationException;

/** A genuine token that does not say who calls in the record's terms. 401. */
final class MalformedClaims extends AuthenticationException {
    private final String claim;

    MalformedClaims(String claim) {
        super("claim " + claim + " is missing or malformed");
        this.claim = claim;
    }

    String claim() {
        return claim;
    }
}
