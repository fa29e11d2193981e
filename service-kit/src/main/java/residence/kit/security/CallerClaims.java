package residence.kit.security;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import residence.events.Actor;
import residence.kit.command.Caller;

/**
 * Reads who calls from a verified token: {@code sub}, {@code role} ({@code developer}, {@code authority/housing}),
 * {@code organisation}, {@code region} (optional) and {@code persons} (optional, a list of references). What the
 * platform is called, nobody else may be called.
 */
final class CallerClaims implements Converter<Jwt, CallerToken> {
    private static final Pattern ACCOUNT = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final Pattern ROLE = Pattern.compile("[a-z][a-z-]{0,31}(/[a-z][a-z-]{0,31})?");
    private static final Pattern ORGANISATION = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern REGION = Pattern.compile("\\d{6}(-[A-Z0-9]{1,8})?");
    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final int MOST_PERSONS = 1000;

    @Override
    public CallerToken convert(Jwt jwt) {
        return new CallerToken(new Caller(
                text(jwt, "sub", ACCOUNT),
                notThePlatforms(jwt, "role", ROLE),
                notThePlatforms(jwt, "organisation", ORGANISATION),
                jwt.hasClaim("region") ? text(jwt, "region", REGION) : null,
                persons(jwt)));
    }

    private static String notThePlatforms(Jwt jwt, String claim, Pattern shape) {
        String text = text(jwt, claim, shape);
        if (text.equals(Actor.PLATFORM.organisation()) || text.equals(Actor.PLATFORM.role())) {
            throw new MalformedClaims(claim);
        }
        return text;
    }

    private static String text(Jwt jwt, String claim, Pattern shape) {
        return shaped(jwt.getClaims().get(claim), claim, shape);
    }

    private static List<String> persons(Jwt jwt) {
        Object claim = jwt.getClaims().getOrDefault("persons", List.of());
        if (!(claim instanceof List<?> list) || list.size() > MOST_PERSONS) {
            throw new MalformedClaims("persons");
        }
        return list.stream().map(one -> shaped(one, "persons", PERSON)).toList();
    }

    private static String shaped(@Nullable Object value, String claim, Pattern shape) {
        if (value instanceof String text && shape.matcher(text).matches()) {
            return text;
        }
        throw new MalformedClaims(claim);
    }
}
