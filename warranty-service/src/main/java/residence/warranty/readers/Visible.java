package residence.warranty.readers;

import java.util.Map;
import residence.events.Region;
import residence.kit.command.Caller;

/**
 * The rows that a caller may read, as a condition on a table {@code x} with the columns {@code building} and
 * {@code place}: an authority reads its region, a developer its projects, an owner or buyer the own dwelling and the
 * common parts of its building. Nobody else reads anything.
 *
 * @param sql with the parameters {@code :organisation}, {@code :persons} and {@code :region}
 */
public record Visible(String sql, Map<String, Object> params) {

    private static final String REGION = """
            exists (select 1 from reader_premises p where p.building = x.building and p.region like :region)""";
    private static final String DEVELOPER = """
            exists (select 1 from reader_premises p where p.building = x.building and p.developer = :organisation)""";
    private static final String CONTRACTOR = """
            exists (select 1 from reader_premises p where p.building = x.building and p.contractor = :organisation)""";
    private static final String HOLDER = """
            exists (select 1 from reader_holder h where h.person = any(:persons)
                    and (h.dwelling = x.place or x.place = x.building and h.building = x.building))""";

    public static Visible to(Caller caller) {
        return new Visible(condition(caller), params(caller));
    }

    /**
     * As {@link #to}, and for a contractor or whoever else stands outside the place also what {@code own} says.
     *
     * @param own a condition on {@code x} that may name {@code :organisation}
     */
    public static Visible to(Caller caller, String own) {
        var visible = to(caller);
        return caller.is("contractor", "property-company", "owners-committee")
                ? new Visible("(" + visible.sql + " or " + own + ")", visible.params)
                : visible;
    }

    /** The buildings whose project the caller builds. */
    public static Visible toBuilder(Caller caller, String own) {
        return caller.is("contractor")
                ? new Visible("(" + own + " and " + CONTRACTOR + ")", params(caller))
                : to(caller);
    }

    private static String condition(Caller caller) {
        if (caller.authority() && caller.region() != null) {
            return REGION;
        }
        return switch (caller.role()) {
            case "developer" -> DEVELOPER;
            case "owner", "buyer" -> HOLDER;
            default -> "false";
        };
    }

    private static Map<String, Object> params(Caller caller) {
        String region = caller.region() == null ? "" : Region.stem(caller.region());
        return Map.of(
                "organisation", caller.organisation(),
                "persons", caller.persons().toArray(String[]::new),
                "region", region + "%");
    }
}
