package residence.quality.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import residence.events.DefectEvent.DefectClosed;
import residence.events.DefectEvent.DefectReported;
import residence.events.DefectEvent.Grade;
import residence.events.DefectEvent.Source;
import residence.events.DefectKind;
import residence.events.Entry;
import residence.events.Subject;
import residence.kit.testing.Known;

/** What begins with one event and is open until another one ends it. */
class LoopsTest {
    private static final Subject BUILDING = new Subject("building/B1");
    private static final Subject ONE = BUILDING.dwelling("1", "1501");
    private static final Subject OTHER = BUILDING.dwelling("1", "1502");

    private final Known known = new Known();

    @Test
    void whatFollowsABeginningOnItsDayOrLaterEndsItAndWhatCameBeforeDoesNot() {
        reported("D1", "2026-05-20", ONE, Grade.LOW);
        closed("D1", "2026-05-20", ONE);
        reported("D2", "2026-05-20", ONE, Grade.LOW);
        closed("D2", "2026-05-19", ONE);
        reported("D3", "2026-05-20", ONE, Grade.LOW);
        assertThat(ids(around(BUILDING).open())).containsExactly("D2", "D3");
    }

    @Test
    void whatBeganAgainAfterItEndedIsOpenUntilItEndsAgain() {
        reported("D1", "2026-05-20", ONE, Grade.LOW);
        closed("D1", "2026-05-21", ONE);
        reported("D1", "2026-05-22", ONE, Grade.LOW);
        assertThat(around(BUILDING).open())
                .extracting(one -> one.occurredOn().toString())
                .containsExactly("2026-05-22");
        closed("D1", "2026-05-23", ONE);
        assertThat(around(BUILDING).open()).isEmpty();
    }

    @Test
    void theEndsOfThoseThatAreNotLookedAtAreNotTheLastOnes() {
        reported("D1", "2026-05-20", ONE, Grade.HIGH);
        closed("D1", "2026-05-21", ONE);
        reported("D2", "2026-05-20", ONE, Grade.LOW);
        closed("D2", "2026-05-25", ONE);
        // ends one that was voided
        closed("D3", "2026-05-26", ONE);
        var grave = around(BUILDING).where(defect -> defect.grade() == Grade.HIGH);
        assertThat(grave.endedOn()).isEqualTo("2026-05-21");
        assertThat(grave.open()).isEmpty();
        assertThat(around(BUILDING).where(defect -> true).endedOn()).isEqualTo("2026-05-25");
    }

    @Test
    void withoutTheEndsThatDoNotCountItIsOpen() {
        reported("D1", "2026-05-20", ONE, Grade.HIGH);
        closed("D1", "2026-05-21", ONE);
        assertThat(around(BUILDING).ending(_ -> true).open()).isEmpty();
        assertThat(ids(around(BUILDING).ending(_ -> false).open())).containsExactly("D1");
    }

    @Test
    void ofABuildingsThoseOfADwellingAreAsIfItAloneHadBeenLookedUp() {
        IntStream.range(0, 9).forEach(n -> {
            var place = List.of(ONE, OTHER, BUILDING).get(n % 3);
            reported("D" + n, "2026-05-20", place, Grade.LOW);
            if (n % 2 == 0) {
                closed("D" + n, "2026-05-21", place);
            }
        });
        for (Subject dwelling : List.of(ONE, OTHER)) {
            assertThat(around(BUILDING).within(dwelling)).isEqualTo(around(dwelling));
            assertThat(around(dwelling).within(dwelling)).isEqualTo(around(dwelling));
        }
        assertThat(ids(around(BUILDING).within(ONE).open())).containsExactly("D3");
    }

    private Loops<DefectReported, DefectClosed> around(Subject place) {
        return Loops.of(place, DefectReported.class, DefectClosed.class, known);
    }

    private void reported(String defect, String day, Subject place, Grade grade) {
        known.knows(
                "defect/" + defect,
                day,
                new DefectReported(place, null, DefectKind.HOLLOWING, grade, Source.SUPERVISOR, "墙面空鼓"),
                place);
    }

    private void closed(String defect, String day, Subject place) {
        known.knows("defect/" + defect, day, new DefectClosed(), place);
    }

    private static List<String> ids(List<? extends Entry<?>> entries) {
        return entries.stream().map(entry -> entry.subject().id()).toList();
    }
}
