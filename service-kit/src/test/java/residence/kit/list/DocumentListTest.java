package residence.kit.list;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import residence.events.DefectKind;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.Part;
import residence.events.ProjectEvent.PermitKind;
import residence.events.ProjectEvent.PermitRevoked;
import residence.events.RepairEvent;
import residence.events.RepairEvent.RepairAccepted;
import residence.events.RepairEvent.RepairAssigned;
import residence.events.RepairEvent.RepairRejected;
import residence.events.RepairEvent.RepairRequested;
import residence.events.Service;
import residence.events.Subject;
import residence.events.view.Lists;
import residence.events.view.View;
import residence.kit.problem.Invalid;
import residence.kit.stream.StreamDatabase;
import residence.kit.web.Cursor;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.kit.web.Sort;

/** A list of repairs: where each is, by when it is due, and who came. */
class DocumentListTest {
    private static final StreamDatabase DATABASE = new StreamDatabase();

    record Row(
            Subject repair,
            @Nullable Subject place,
            @Nullable LocalDate dueOn,
            List<String> contractors,
            boolean accepted) {

        static final View<Row, RepairEvent> VIEW = new View<>(
                Row.class,
                RepairEvent.class,
                repair -> new Row(repair, null, null, List.of(), false),
                (row, event, _) -> row.after(event));

        private Row after(RepairEvent event) {
            return switch (event) {
                case RepairRequested it -> new Row(repair, it.place(), it.assignBy(), contractors, accepted);
                case RepairAssigned it ->
                    new Row(repair, place, it.completeBy(), Lists.plus(contractors, it.contractor()), accepted);
                case RepairAccepted _ -> new Row(repair, place, null, contractors, true);
                default -> this;
            };
        }
    }

    private final DocumentList<Row, RepairEvent> repairs =
            new DocumentList<>(JdbcClient.create(DATABASE.jdbc), "repair_list", Row.VIEW);

    @BeforeEach
    void anEmptyTable() {
        DATABASE.jdbc.execute("drop table if exists repair_list");
        DATABASE.jdbc.queryForList("select document_list('repair_list', '{building,place,due_on,accepted}')");
    }

    @Test
    void entriesThatComeTogetherTakeTheirRowsFurtherOneAfterTheOther() {
        repairs.on(List.of(
                entry("A", requested("building/B1", null)),
                entry("B", requested("building/B2", null)),
                entry("A", new RepairAssigned("linqing", null)),
                entry("A", new RepairAssigned("guanxian", null))));
        assertThat(row("A").contractors()).containsExactly("linqing", "guanxian");
        assertThat(row("B").contractors()).isEmpty();
        repairs.on(entry("B", new RepairAssigned("linqing", null)));
        assertThat(row("B").contractors()).containsExactly("linqing");
    }

    @Test
    void whereTheEntryThatBeganARowDoesNotStandTheRestIsToldAndNoPlaceKnowsIt() {
        repairs.on(entry("A", new RepairAssigned("linqing", null)));
        assertThat(row("A").contractors()).containsExactly("linqing");
        assertThat(ids(Filter.has("place"))).isEmpty();
        repairs.forget(repair("A"));
        assertThat(repairs.find(repair("A"))).isEmpty();
    }

    @Test
    void whatItsServiceSaysOfOtherNounsIsNoneOfItsRows() {
        assertThat(repairs.hears()).containsExactly(Service.WARRANTY);
        repairs.on(List.of(entry("A", new PermitRevoked(PermitKind.CONSTRUCTION, "S-1", "到期"))));
        assertThat(ids()).isEmpty();
    }

    @Test
    void aPlaceIsADwellingOrABuildingAndLiesInItsBuilding() {
        repairs.on(List.of(
                entry("A", requested("building/B1", null)),
                entry("B", requested("building/B1/entrance/1/unit/1502", null)),
                entry("C", requested("building/B2", null))));
        assertThat(ids(Filter.id("building", "B1"))).containsExactly("A", "B");
        assertThat(ids(Filter.is("place", "building/B1"))).containsExactly("A");
        assertThat(ids(Filter.is("place", "building/B_"))).isEmpty();
        assertThat(ids(Filter.is("place", null))).hasSize(3);
    }

    @Test
    void daysAreFilteredWithTheirBoundsAndWhatHasNoneIsNeitherBeforeNorAfter() {
        dueOn("A", "2026-09-01");
        dueOn("B", "2026-09-02");
        dueOn("C", null);
        assertThat(ids(Filter.notAfter("dueOn", day("2026-09-01")))).containsExactly("A");
        assertThat(ids(Filter.notBefore("dueOn", day("2026-09-02")))).containsExactly("B");
        assertThat(ids(Filter.notBefore("dueOn", day("2026-09-01")))).containsExactly("A", "B");
        assertThat(ids(Filter.notBefore("dueOn", null), Filter.notAfter("dueOn", null)))
                .hasSize(3);
        assertThat(ids(Filter.has("dueOn", false))).containsExactly("C");
        assertThat(ids(Filter.has("dueOn", true))).containsExactly("A", "B");
        assertThat(ids(Filter.has("dueOn", null))).hasSize(3);
    }

    @Test
    void filtersAreJoinedOrTakenTogether() {
        dueOn("A", "2026-09-01");
        dueOn("B", "2026-09-02");
        dueOn("C", null);
        repairs.on(entry("C", new RepairAccepted()));
        assertThat(ids(Filter.oneOf("dueOn", List.of(day("2026-09-01"), "2026-09-03"))))
                .containsExactly("A");
        assertThat(ids(Filter.oneOf("dueOn", List.of()))).isEmpty();
        assertThat(ids(Filter.is("accepted", true).or(Filter.is("dueOn", day("2026-09-01")))))
                .containsExactly("A", "C");
        assertThat(ids(Filter.is("accepted", true), Filter.is("dueOn", day("2026-09-01"))))
                .isEmpty();
        assertThat(ids(Filter.NONE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7})
    void rowsComeByValueThenSubjectThoseWithoutValueLastAndNoneIsLostBetweenPages(int limit) {
        dueOn("A", null);
        dueOn("B", "2026-09-02");
        dueOn("C", "2026-09-01");
        dueOn("D", "2026-09-02");
        dueOn("E", null);
        dueOn("F", "2026-09-02");
        assertThat(walked(null, limit)).containsExactly("A", "B", "C", "D", "E", "F");
        assertThat(walked(Sort.by("dueOn"), limit)).containsExactly("C", "B", "D", "F", "A", "E");
        assertThat(walked(Sort.downBy("dueOn"), limit)).containsExactly("F", "D", "B", "C", "A", "E");
    }

    @Test
    void aPageThatEndsWithItsListHasNoNext() {
        dueOn("A", "2026-09-01");
        dueOn("B", null);
        var sort = Sort.by("dueOn");
        assertThat(repairs.page(new Paging(sort, Cursor.START, 2)).next()).isNull();
        assertThat(repairs.page(new Paging(sort, Cursor.START, 1)).next()).isNotNull();
    }

    @Test
    void oneOfSeveralValuesIsSoughtAndWithoutOneAlsoThatComesWhichHasNone() {
        DATABASE.jdbc.queryForList("select list_elements('repair_list', 'contractors', 'document -> ''contractors''')");
        dueOn("A", null);
        dueOn("B", null);
        repairs.on(entry("B", new RepairAssigned("linqing", null)));
        repairs.on(entry("B", new RepairAssigned("guanxian", null)));
        assertThat(ids(Filter.contains("contractors", "guanxian"))).containsExactly("B");
        assertThat(ids(Filter.contains("contractors", "guan"))).isEmpty();
        assertThat(ids(Filter.contains("contractors", null))).containsExactly("A", "B");
        assertThat(ids(Filter.has("contractors"))).containsExactly("B");
        assertThatThrownBy(() -> repairs.page(new Paging(Sort.by("contractors"), Cursor.START, 1)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aSortByWhatIsNoColumnIsRefusedWithWhatItMayBe() {
        assertThatThrownBy(() -> repairs.page(new Paging(Sort.by("description"), Cursor.START, 1)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.field()).isEqualTo("sort");
                            assertThat(fault.code()).isEqualTo("not-one-of");
                            assertThat(fault.args().get("allowed"))
                                    .contains("dueOn, -dueOn", "place, -place")
                                    .doesNotContain("subject", "document");
                        }));
    }

    @Test
    void aCursorOfAnotherSortIsRefused() {
        dueOn("A", "2026-09-01");
        dueOn("B", "2026-09-02");
        var next = requireNonNull(
                repairs.page(new Paging(Sort.by("dueOn"), Cursor.START, 1)).next());
        assertThatThrownBy(() -> repairs.page(new Paging(Sort.by("place"), Cursor.parse(next), 1)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> repairs.page(new Paging(null, Cursor.parse(next), 1)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> repairs.page(new Paging(Sort.by("dueOn"), Cursor.after("dueOn", "a", "b", "c"), 1)))
                .isInstanceOf(Invalid.class);
    }

    /** All pages, one after the other, as a caller follows them. */
    private List<String> walked(@Nullable Sort sort, int limit) {
        var ids = new ArrayList<String>();
        Page<Row> page = repairs.page(new Paging(sort, Cursor.START, limit));
        while (true) {
            assertThat(page.items()).hasSizeBetween(1, limit);
            page.items().forEach(row -> ids.add(row.repair().id()));
            var next = page.next();
            if (next == null) {
                return ids;
            }
            page = repairs.page(new Paging(sort, Cursor.parse(next), limit));
        }
    }

    @Test
    void whatAnEntryDoesNotChangeIsNotWritten() {
        dueOn("A", null);
        var before = version("A");
        repairs.on(entry("A", new RepairRejected("未修好", null)));
        assertThat(version("A")).isEqualTo(before);
        repairs.on(entry("A", new RepairAccepted()));
        assertThat(version("A")).isNotEqualTo(before);
    }

    private String version(String id) {
        return requireNonNull(DATABASE.jdbc.queryForObject(
                "select xmin::text from repair_list where subject = ?",
                String.class,
                repair(id).path()));
    }

    private void dueOn(String id, @Nullable String day) {
        repairs.on(entry(id, requested("building/B1", day == null ? null : day(day))));
    }

    private List<String> ids(Filter... filters) {
        return repairs.page(Paging.first(200), filters).items().stream()
                .map(row -> row.repair().id())
                .toList();
    }

    private Row row(String id) {
        return requireNonNull(repairs.find(repair(id)).orElse(null));
    }

    private static Subject repair(String id) {
        return Subject.of("repair", id);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static RepairRequested requested(String place, @Nullable LocalDate assignBy) {
        return new RepairRequested(
                new Subject(place), Part.ROOF_WATERPROOFING, DefectKind.LEAK, "顶层渗水", assignBy, null);
    }

    private static Entry<?> entry(String repair, DomainEvent event) {
        return StreamDatabase.entry(repair(repair), event);
    }
}
