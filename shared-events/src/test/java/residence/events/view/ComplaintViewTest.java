package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import residence.events.ComplaintEvent;
import residence.events.ComplaintEvent.Answerer;
import residence.events.ComplaintEvent.ComplaintAnswered;
import residence.events.ComplaintEvent.ComplaintClosed;
import residence.events.ComplaintEvent.ComplaintEscalated;
import residence.events.ComplaintEvent.ComplaintFiled;
import residence.events.ComplaintEvent.Kind;
import residence.events.ComplaintEvent.Outcome;
import residence.events.Subject;
import residence.events.view.ComplaintView.Stage;

class ComplaintViewTest {
    private static final Subject DWELLING = Subject.of("building", "B1").dwelling("1", "1502");
    private static final LocalDate LAST = LocalDate.parse("2027-03-17");

    private final Seen<ComplaintView, ComplaintEvent> seen =
            new Seen<>(ComplaintView.VIEW, new Subject("complaint/1"), "building/B1");

    @Test
    void itTellsWhereItStandsAndWhatWasSaid() {
        var filed = seen.on("2027-03-02", filed(null));
        assertThat(filed.stage()).isEqualTo(Stage.FILED);
        assertThat(filed.filedOn()).isEqualTo("2027-03-02");
        assertThat(filed.company()).isEqualTo("anju");
        assertThat(seen.on("2027-03-03", new ComplaintAnswered(Answerer.COMPANY, "已处理"))
                        .stage())
                .isEqualTo(Stage.ANSWERED);
        assertThat(seen.on("2027-03-04", new ComplaintEscalated("未处理")).stage()).isEqualTo(Stage.ESCALATED);
        var decided = seen.on("2027-03-05", new ComplaintAnswered(Answerer.AUTHORITY, "责令整改"));
        assertThat(decided.stage()).isEqualTo(Stage.DECIDED);
        assertThat(decided.outcome()).isNull();
        var closed = seen.on("2027-03-06", new ComplaintClosed(Outcome.SETTLED));
        assertThat(closed.stage()).isEqualTo(Stage.CLOSED);
        assertThat(closed.outcome()).isEqualTo(Outcome.SETTLED);
        assertThat(closed.filedOn()).isEqualTo("2027-03-02");
        assertThat(closed.steps())
                .extracting(ComplaintView.Step::text)
                .containsExactly(null, "已处理", "未处理", "责令整改", null);
    }

    @Test
    void itIsOverdueFromTheDayAfterItsLastUntilTheCompanyAnswers() {
        var filed = seen.on("2027-03-02", filed(LAST));
        assertThat(filed.overdue(LAST)).isFalse();
        assertThat(filed.overdue(LAST.plusDays(1))).isTrue();
        var answered = seen.on("2027-03-20", new ComplaintAnswered(Answerer.COMPANY, "已处理"));
        assertThat(answered.overdue(LAST.plusDays(1))).isFalse();
    }

    @Test
    void withoutATermNothingIsOverdue() {
        assertThat(seen.on("2027-03-02", filed(null)).overdue(LocalDate.MAX)).isFalse();
    }

    @Test
    void whoComplainsCanBeLeftOut() {
        var filed = seen.on("2027-03-02", filed(LAST));
        assertThat(filed.complainant()).isEqualTo("p-li");
        assertThat(filed.withoutComplainant().toString()).doesNotContain("p-li");
        assertThat(filed.withoutComplainant())
                .usingRecursiveComparison()
                .ignoringFields("complainant")
                .isEqualTo(filed);
    }

    @Test
    void withoutAFilingNothingMakesItAComplaint() {
        assertThat(seen.on("2027-03-02", new ComplaintAnswered(Answerer.COMPANY, "已处理"))
                        .stage())
                .isNull();
        assertThat(seen.on("2027-03-03", new ComplaintClosed(Outcome.SETTLED)).steps())
                .isEmpty();
    }

    private static ComplaintFiled filed(@Nullable LocalDate answerBy) {
        return new ComplaintFiled(
                DWELLING,
                new Subject("community/JSW"),
                "anju",
                Kind.CHARGES,
                LocalDate.parse("2027-03-01"),
                "重复收费",
                "p-li",
                answerBy);
    }
}
