package residence.record.timeline;

import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.record.audience.Audiences;
import residence.record.document.AsOf;
import residence.record.dossier.Dossiers;

/** Which entries cite a photo or a paper, and whether a caller sees one of them. */
@Component
public final class Citations {
    /** Documents that are looked at for one answer: what a whole project cites is seen from any of its documents. */
    private static final int MOST = 50;

    private final JdbcOperations jdbc;
    private final Timeline timeline;
    private final Dossiers dossiers;
    private final Audiences audiences;
    private final OwnDwellings own;

    Citations(JdbcOperations jdbc, Timeline timeline, Dossiers dossiers, Audiences audiences, OwnDwellings own) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.dossiers = dossiers;
        this.audiences = audiences;
        this.own = own;
    }

    /** Whether anything on the record cites it. */
    public boolean anyOf(String digest) {
        return !documents(digest).isEmpty();
    }

    /**
     * Whether the caller sees an entry that cites it.
     *
     * @param pictured whether it shows persons, so that only those count who see who took part
     */
    public boolean seenBy(Caller caller, String digest, boolean pictured) {
        return documents(digest).stream().anyMatch(document -> seenIn(document, caller, digest, pictured));
    }

    private boolean seenIn(Subject document, Caller caller, String digest, boolean pictured) {
        var reader = audiences.of(caller, dossiers.open(document, AsOf.NOW));
        return (!pictured || reader.seesWhoIsPicturedIn(document))
                && !timeline.read(
                                Filter.citing(document, digest),
                                reader,
                                own.of(document, reader, caller),
                                Place.START,
                                1)
                        .isEmpty();
    }

    private List<Subject> documents(String digest) {
        return jdbc.query(
                "select distinct unnest(documents) document from entry where cites @> array[?::text]"
                        + " and cites <> '{}' order by document limit ?",
                (row, _) -> new Subject(row.getString(1)),
                digest,
                MOST);
    }
}
