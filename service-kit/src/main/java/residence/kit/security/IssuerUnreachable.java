package residence.kit.security;

import org.springframework.security.core.AuthenticationException;

/** Nobody can say whether the token is good: the issuer's keys can't be had. Not the caller's fault. 503. */
final class IssuerUnreachable extends AuthenticationException {
    IssuerUnreachable(Throwable because) {
        super("the issuer's keys can't be fetched", because);
    }
}
