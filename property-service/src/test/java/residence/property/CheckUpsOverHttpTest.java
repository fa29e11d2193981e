package residence.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import residence.events.CheckUpEvent.CheckUpPlanned;
import residence.events.Subject;
import residence.kit.command.Caller;

/** Check-ups as their readers see them. */
class CheckUpsOverHttpTest extends RunningService {

    @Test
    void aCheckUpIsDueThenMissedThenLate() {
        assertThat(post(HOUSING, "/check-ups/C-1/plan-check-up", """
                        {"building":"building/OLD","checkUpBody":"luxi","dueOn":"2027-02-10"}""")).hasStatus(201);
        thenCheckUp("DUE", "which=DUE");
        clock.set(Instant.parse("2027-02-10T16:00:00Z"));
        Awaitility.await()
                .untilAsserted(() -> assertThat(lookups.open()
                                .entries(Estate.OLD_BUILDING, residence.events.CheckUpEvent.CheckUpMissed.class))
                        .hasSize(1));
        thenCheckUp("OVERDUE", "which=OVERDUE");
        var report = """
                {"findings":[{"part":"MAIN_STRUCTURE","grade":"MINOR","description":"山墙裂缝"}],"overall":"%s"%s}""";
        assertThat(post(BODY, "/check-ups/C-1/perform-check-up", report.formatted("SOUND", "")))
                .hasStatus(409)
                .bodyText()
                .contains("check-up.better-than-worst", "完好", "轻微");
        assertThat(post(BODY, "/check-ups/C-1/perform-check-up", report.formatted("MINOR", "")))
                .hasStatus(201);
        thenCheckUp("PERFORMED_LATE", "which=PERFORMED");
        clock.set(Instant.parse("2027-02-01T04:00:00Z"));
    }

    /** ADR 15: a plan that was struck out leaves its id behind. */
    @Test
    void anIdIsUsedOnce() {
        var plan = """
                {"building":"building/OLD","checkUpBody":"luxi","dueOn":"2027-12-10"}""";
        assertThat(post(HOUSING, "/check-ups/ONCE/plan-check-up", plan)).hasStatus(201);
        var planned = lookups.open()
                .first(Subject.of("checkup", "ONCE"), CheckUpPlanned.class)
                .orElseThrow();
        assertThat(post(HOUSING, "/entries/" + planned.id() + "/void-entry", "{\"reason\":\"记录有误\"}"))
                .hasStatus(201);
        assertThat(post(HOUSING, "/check-ups/ONCE/plan-check-up", plan))
                .hasStatus(409)
                .bodyText()
                .contains("id.used");
        assertThat(post(HOUSING, "/check-ups/TWICE/plan-check-up", plan)).hasStatus(201);
    }

    private void thenCheckUp(String status, String which) {
        for (Caller reader : List.of(HOUSING, BODY)) {
            Awaitility.await()
                    .untilAsserted(() -> assertThat(get(reader, "/check-ups?" + which))
                            .hasStatusOk()
                            .bodyText()
                            .contains("checkup/C-1", "\"" + status + "\""));
        }
        assertThat(get(OWNER, "/check-ups?" + which)).hasStatus(403);
    }
}
