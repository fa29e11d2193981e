package residence.events;

import org.jspecify.annotations.Nullable;

/**
 * Who acted.
 *
 * @param organisation the acting organisation's id; {@code platform} for what the platform does by itself;
 *     {@code household} for a private person
 * @param role a role of the record ({@code developer}, {@code supervisor}, {@code owner} ...); a department of an
 *     authority is {@code authority/housing}, {@code authority/planning} ...
 * @param person the person's reference, random per person and relation; who that is stands in the register of
 *     people only
 */
public record Actor(
        String organisation, String role, @Nullable String person) {
    public static final Actor PLATFORM = new Actor("platform", "platform", null);
}
