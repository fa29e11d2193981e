package residence.warranty;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import residence.events.Act;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.list.Visible;
import residence.kit.stream.Projection;
import residence.kit.testing.Infrastructure;
import residence.kit.testing.Known;
import residence.kit.web.Cursor;
import residence.kit.web.Page;
import residence.kit.web.Paging;

/** The tables of this service's lists, in a database of the test's own. */
public final class Lists {
    public static final Caller DEVELOPER = new Caller("a1", "developer", "D-LUSHANG", null, List.of());
    public static final Caller RIVAL = new Caller("a2", "developer", "D-OTHER", null, List.of());
    public static final Caller CONTRACTOR = new Caller("a3", "contractor", "C-JIANGONG", null, List.of());
    public static final Caller PROPERTY = new Caller("a4", "property-company", "W-YIJIA", null, List.of());
    public static final Caller OWNER = new Caller("a5", "owner", "household", null, List.of("p-1"));
    public static final Caller NEIGHBOUR = new Caller("a6", "owner", "household", null, List.of("p-7"));
    public static final Caller TENANT = new Caller("a9", "tenant", "household", null, List.of("p-8"));
    public static final Caller COMMITTEE = new Caller("a10", "owners-committee", "OC-1", null, List.of());
    public static final Caller CITY = new Caller("a7", "authority/housing", "A-3715", "371500", List.of());
    public static final Caller OTHER_CITY = new Caller("a8", "authority/housing", "A-3206", "320600", List.of());

    private Lists() {}

    public static JdbcClient tables() {
        return Infrastructure.tables("warranty");
    }

    /** Says to the projection all that is known, in the order it was recorded. */
    public static void tell(Projection projection, Known known) {
        var roots = List.of("region/000000", "project/P1", "building/B1", "building/OLD");
        roots.forEach(
                root -> known.entries(new Subject(root), DomainEvent.class).forEach(projection::on));
    }

    /** One more entry, recorded on its day. */
    public static Entry<?> entry(String subject, String day, DomainEvent event, Subject... concerns) {
        return new Known()
                .knows(subject, day, event, concerns)
                .entries(new Subject(subject), DomainEvent.class)
                .getFirst();
    }

    /** B1 of project P1 in Liaocheng; p-1 holds 1502 and lets it to p-8 until 2027-06-30, p-7 holds 1501; OC-1 and W-YIJIA are its community's. */
    public static void readers(JdbcClient jdbc) {
        place(jdbc, "place_project", "project/P1", """
                {"region": "371502", "developer": "D-LUSHANG", "parties":
                 [{"role": "CONTRACTOR", "organisation": "C-JIANGONG", "from": "2024-10-01"}]}""");
        place(jdbc, "place_building", "building/B1", "{\"project\": \"project/P1\"}");
        place(jdbc, "place_holder", "building/B1/entrance/1/unit/1502", """
                {"holders": ["p-1"], "tenancies": [{"tenants": ["p-8"], "from": "2026-10-01", "until": "2027-06-30"}]}""");
        place(jdbc, "place_holder", "building/B1/entrance/1/unit/1501", "{\"holders\": [\"p-7\"]}");
        place(jdbc, "place_community", "community/JINGYUAN", """
                {"buildings": ["building/B1"], "committees":
                 [{"committee": "OC-1", "from": "2026-12-01", "until": "2031-12-01"}]}""");
        place(jdbc, "place_management", "community/JINGYUAN", """
                {"assignments": [{"company": "W-YIJIA", "from": "2026-09-02"}]}""");
    }

    private static void place(JdbcClient jdbc, String places, String subject, String document) {
        jdbc.sql("insert into " + places + " (subject, document) values (?, ?::jsonb)")
                .params(subject, document)
                .update();
    }

    /** On the day of the tests. */
    public static Visible visible() {
        return visible("2027-01-20");
    }

    public static Visible visible(String day) {
        return new Visible(Clock.fixed(Instant.parse(day + "T04:00:00Z"), Act.ZONE));
    }

    /** The first page of so many rows, in the list's own order. */
    public static Paging page(int limit) {
        return Paging.first(limit);
    }

    public static <T> Paging after(Page<T> page, int limit) {
        return new Paging(null, Cursor.parse(Objects.requireNonNull(page.next())), limit);
    }
}
