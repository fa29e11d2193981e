package residence.record.webhooks;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.Entry;
import residence.events.Subject;
import residence.record.document.AfterRecording;
import residence.record.fold.Documents;
import residence.record.notices.NoticeBoard;

/**
 * Where to look for notices: documents in which something was recorded that one may follow from, or where a term draws near its end.
 * It is noted in the transaction that records, and only while there is anybody to send to.
 */
@Component
final class Looks implements AfterRecording {
    private static final Set<String> PLACES = Set.of("unit", "building", "community");
    private static final String NOTE =
            "insert into webhook_look (document) select unnest(?::text[]) where exists (select from webhook)";
    private static final String TERMS = """
            insert into webhook_look (document) select distinct document from document
            where term_ends <> '{}' and term_ends && ?::text[] and exists (select from webhook)""";

    private final JdbcClient jdbc;

    Looks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A document, however often it was noted.
     *
     * @param numbers of the notes that this answers: one with a lower number may be committed later, and is another look
     */
    record Look(Subject document, List<Long> numbers) {
        Look {
            numbers = List.copyOf(numbers);
        }
    }

    @Override
    public void recorded(Entry<?> entry) {
        if (NoticeBoard.mayFollowFrom(entry)) {
            var places = Documents.of(entry).stream().filter(document -> PLACES.contains(document.kind()));
            jdbc.sql(NOTE)
                    .param(places.map(Subject::path).toArray(String[]::new))
                    .update();
        }
    }

    /** Notes the documents in which a term's last day is one of these. */
    void termsEnding(List<LocalDate> days) {
        jdbc.sql(TERMS)
                .param(days.stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
    }

    /** Those that were noted first. */
    List<Look> waiting(int most) {
        return jdbc.sql("""
                        select document, array_agg(number) from webhook_look
                        group by document order by min(number) limit ?""")
                .param(most)
                .query((row, _) -> new Look(new Subject(row.getString(1)), List.of((Long[])
                        row.getArray(2).getArray())))
                .list();
    }

    void done(Look look) {
        jdbc.sql("delete from webhook_look where number = any(?)")
                .param(look.numbers().toArray(Long[]::new))
                .update();
    }

    /** It could not be looked at, and waits behind the others: what always fails holds nothing up. */
    void again(Look look) {
        jdbc.sql("""
                        with before as (delete from webhook_look where number = any(?) returning document)
                        insert into webhook_look (document) select distinct document from before""").param(look.numbers().toArray(Long[]::new)).update();
    }
}
