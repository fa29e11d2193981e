package residence.kit.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import residence.events.RepairEvent;
import residence.events.RepairEvent.RepairAssigned;
import residence.events.Require;
import residence.events.Subject;
import residence.events.view.View;
import residence.kit.stream.StreamDatabase;
import residence.kit.testing.Infrastructure;
import residence.kit.web.Cursor;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.kit.web.Sort;

/** A column that holds free text: a list takes the longest there is, finds it exactly and sorts by it. */
class LongTextsTest {
    private static final int BEFORE_KEYS = 22;

    record Row(String contractor) {
        static final View<Row, RepairEvent> VIEW = new View<>(
                Row.class,
                RepairEvent.class,
                _ -> new Row(""),
                (row, event, _) -> event instanceof RepairAssigned it ? new Row(it.contractor()) : row);
    }

    private final PGSimpleDataSource database = fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final DocumentList<Row, RepairEvent> repairs = new DocumentList<>(jdbc, "repair_list", Row.VIEW);

    @ParameterizedTest
    @ValueSource(ints = {Character.MIN_VALUE + 'a', '鲁', 0x2A6D6})
    void theLongestTextOfAnyScriptIsWrittenAndFound(int first) {
        madeAfter("latest");
        var text = text(first, 0);
        assign("A", text);
        assign("B", text(first, 1));

        assertThat(ids(Filter.is("contractor", text))).containsExactly("A");
        assertThat(ids(Filter.oneOf("contractor", List.of(text, "nobody")))).containsExactly("A");
    }

    @Test
    void textsThatDifferOnlyInTheirLastCharacterAreTwoAndComeOnceEachPageByPage() {
        madeAfter("latest");
        var common = "鲁".repeat(Require.LONGEST_TEXT - 1);
        assign("A", common + "乙");
        assign("B", common + "甲");
        assign("C", "鲁");
        assertThat(ids(Filter.is("contractor", common + "甲"))).containsExactly("B");
        assertThat(walked(Sort.by("contractor"))).startsWith("C").containsExactlyInAnyOrder("A", "B", "C");
        assertThat(walked(Sort.downBy("contractor"))).endsWith("C").containsExactlyInAnyOrder("A", "B", "C");
    }

    @Test
    void aTextOfTwoHundredCharactersIsItsOwnKeyAndALongerOneIsNot() {
        madeAfter("latest");
        assertThat(key("鲁".repeat(200))).isEqualTo("鲁".repeat(200));
        assertThat(key("鲁".repeat(201))).startsWith("鲁".repeat(200) + " ").hasSize(233);
    }

    @Test
    void aListThatWasMadeBeforeTakesLongTextsToo() {
        madeAfter(String.valueOf(BEFORE_KEYS));
        assign("A", "linqing");
        var text = text('鲁', 0);
        assertThatThrownBy(() -> assign("B", text)).hasStackTraceContaining("index row size");

        migrate("latest");

        assign("B", text);
        // the filter speaks to a column made before as to one made since
        assertThat(ids(Filter.is("contractor", "linqing"))).containsExactly("A");
        assertThat(ids(Filter.is("contractor", text))).containsExactly("B");
        assertThat(walked(Sort.by("contractor"))).containsExactly("A", "B");
    }

    private void madeAfter(String version) {
        migrate(version);
        jdbc.sql("select document_list('repair_list', '{contractor}')").query().listOfRows();
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/kit")
                .target(version)
                .load()
                .migrate();
    }

    private static PGSimpleDataSource fresh() {
        var fresh = Infrastructure.database("texts");
        var source = new PGSimpleDataSource();
        source.setUrl(fresh.url());
        source.setUser(fresh.user());
        source.setPassword(fresh.password());
        return source;
    }

    /** The longest there is, of characters that no compression makes shorter. */
    private static String text(int first, long seed) {
        int characters = Require.LONGEST_TEXT / Character.charCount(first);
        return new Random(seed)
                .ints(characters, first, first + 2000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String key(String text) {
        return jdbc.sql("select list_key(?)").param(text).query(String.class).single();
    }

    private void assign(String repair, String contractor) {
        repairs.on(StreamDatabase.entry(Subject.of("repair", repair), new RepairAssigned(contractor, null)));
    }

    private List<String> ids(Filter filter) {
        var found = new ArrayList<String>();
        repairs.page(Paging.first(200), filter).items().forEach(row -> found.add(idOf(row)));
        return found;
    }

    private String idOf(Row row) {
        return jdbc.sql("select subject from repair_list where document ->> 'contractor' = ?")
                .param(row.contractor())
                .query(String.class)
                .single()
                .replace("repair/", "");
    }

    private List<String> walked(Sort sort) {
        var ids = new ArrayList<String>();
        Page<Row> page = repairs.page(new Paging(sort, Cursor.START, 1));
        while (true) {
            page.items().forEach(row -> ids.add(idOf(row)));
            var next = page.next();
            if (next == null) {
                return ids;
            }
            page = repairs.page(new Paging(sort, Cursor.parse(next), 1));
        }
    }
}
