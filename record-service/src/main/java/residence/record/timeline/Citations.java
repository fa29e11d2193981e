package residence.record.timeline;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import residence.events.EventCatalogue;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.events.Region;
import residence.events.SaleEvent.UnitSold;
import residence.events.Service;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.record.audience.Audiences;
import residence.record.document.AsOf;
import residence.record.dossier.Dossier;
import residence.record.dossier.Dossiers;

/** Which entries cite a photo or a paper, and whether a caller sees one of them. */
@Component
public final class Citations {
    /** Documents that are looked at for one answer: those first that the caller has to do with. */
    private static final int MOST = 50;

    private static final Set<String> PRIVATE = Set.of("owner", "buyer", "tenant");

    private static final String CITED = """
            with cited as (
                select distinct unnest(documents) as document from entry
                where cites @> array[:digest::text] and cites <> '{}')
            """;

    /** The own dwellings, the buildings that they are in, and those that were sold to the caller once. */
    private static final String HELD = CITED + """
            select document from cited
            where exists (
                select from dwelling_held_by(:persons::text[]) own
                where own = cited.document or starts_with(own, cited.document || '/'))
            or exists (
                select from entry sold cross join unnest(:persons::text[]) person
                where sold.documents @> array[cited.document] and sold.type = any(:sold::text[])
                and position(convert_to(person, 'UTF8') in sold.payload) > 0)
            order by document limit :most""";

    /**
     * The buildings, projects and so on: to whoever does not hold a dwelling, all in one of them are alike. First those of
     * its jurisdiction, then those in which it has said something itself.
     */
    private static final String AROUND = CITED + """
            select root from (select distinct substring(document from '^[^/]+/[^/]+') as root from cited) roots
            order by coalesce(starts_with(region_of(root), :jurisdiction::text), false) desc,
                exists (
                    select from entry own
                    where own.role = :role and own.organisation = :organisation and own.key = root) desc,
                root
            limit :most""";

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final Dossiers dossiers;
    private final Audiences audiences;
    private final OwnDwellings own;

    Citations(JdbcClient jdbc, Timeline timeline, Dossiers dossiers, Audiences audiences, OwnDwellings own) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.dossiers = dossiers;
        this.audiences = audiences;
        this.own = own;
    }

    /** Whether anything on the record cites it. */
    public boolean anyOf(String digest) {
        return jdbc.sql("select exists (select from entry where cites @> array[?::text] and cites <> '{}')")
                .param(digest)
                .query(Boolean.class)
                .single();
    }

    /**
     * Whether the caller sees an entry that cites it.
     *
     * @param pictured whether it shows persons, so that only those count who see who took part
     */
    public boolean seenBy(Caller caller, String digest, boolean pictured) {
        return Stream.of(held(caller), around(caller))
                .flatMap(question -> documents(question, digest))
                .anyMatch(document -> seenIn(document, caller, digest, pictured));
    }

    private boolean seenIn(Subject document, Caller caller, String digest, boolean pictured) {
        var dossier = dossiers.open(document, AsOf.NOW);
        var reader = audiences.of(caller, dossier);
        return (!pictured || reader.seesWhoIsPicturedIn(document))
                && timeline
                        .read(
                                Filter.citing(document, digest),
                                reader,
                                own.of(document, reader, caller),
                                Place.START,
                                MOST)
                        .stream()
                        .anyMatch(line -> !pictured || !reader.holds() || !ofEarlierHolders(line, dossier));
    }

    /** Who lived there before shows itself to its own time alone. */
    private static boolean ofEarlierHolders(Line line, Dossier now) {
        return PRIVATE.contains(line.actor().role())
                && Audiences.takenOver(now).filter(line.occurredOn()::isBefore).isPresent();
    }

    private StatementSpec held(Caller caller) {
        return jdbc.sql(HELD)
                .param("persons", caller.persons().toArray(String[]::new))
                .param("sold", new String[] {
                    EventCatalogue.typeOf(Service.WARRANTY, UnitSold.class),
                    EventCatalogue.typeOf(Service.PROPERTY, OwnershipTransferred.class)
                });
    }

    private StatementSpec around(Caller caller) {
        var region = caller.authority() ? caller.region() : null;
        return jdbc.sql(AROUND)
                .param("jurisdiction", region == null ? null : Region.stem(region))
                .param("role", caller.role())
                .param("organisation", caller.organisation());
    }

    private static Stream<Subject> documents(StatementSpec question, String digest) {
        return question
                .param("digest", digest)
                .param("most", MOST)
                .query((row, _) -> new Subject(row.getString(1)))
                .list()
                .stream();
    }
}
