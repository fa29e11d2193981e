package residence.warranty.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.warranty.Town.BUILDINGS;
import static residence.warranty.Town.DWELLINGS;
import static residence.warranty.Town.END;
import static residence.warranty.Town.START;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import residence.events.Act;
import residence.events.Actor;
import residence.events.DefectKind;
import residence.events.Entry;
import residence.events.Part;
import residence.events.RepairEvent;
import residence.events.RepairEvent.RepairDeemedAccepted;
import residence.events.RepairEvent.RepairOverdue;
import residence.events.RepairLoop;
import residence.events.Subject;
import residence.kit.testing.Known;
import residence.kit.testing.Years;
import residence.warranty.Town;
import residence.warranty.repair.RepairCommand.AcceptRepair;
import residence.warranty.repair.RepairCommand.AssignRepair;
import residence.warranty.repair.RepairCommand.CompleteRepair;
import residence.warranty.repair.RepairCommand.RequestRepair;

/**
 * R14 for 25 years: five repairs of each of a thousand dwellings. What is late is recorded once, on the day after its last
 * one; silence accepts once; what was done in time and told late leaves both on the record.
 */
class TwentyFiveYearsOfRepairsTest {
    private static final int EACH = 5;
    private static final Actor OWNER = new Actor("household", "owner", "p-1");
    private static final Actor DEVELOPER = new Actor("D-LUSHANG", "developer", null);
    private static final Actor CONTRACTOR = new Actor("C-JIANGONG", "contractor", null);

    private final Map<Subject, Known> heard = new HashMap<>();
    private final Map<Subject, Plan> plans = new HashMap<>();
    private final Years<RepairCommand, RepairFacts, RepairLoop, RepairEvent> years =
            new Years<>(new RepairApi().repair(), heard::get, START, Town.DOWN);

    /**
     * What people do, by days after the request; null where they never do.
     *
     * @param told days between what was done and its telling
     */
    private record Plan(
            LocalDate requestedOn,
            @Nullable Integer assigned,
            @Nullable Integer completed,
            @Nullable Integer accepted,
            int told) {}

    private record Fell(String what, LocalDate due, LocalDate found) {}

    @Test
    void r14_eachLateStageAndEachSilenceIsRecordedOnceOnItsDayAndNoneIsLost() {
        for (int number = 0; number < BUILDINGS * DWELLINGS * EACH; number++) {
            request(Subject.of("repair", "R-" + number), number);
        }
        years.pass(END, _ -> {});
        plans.forEach((repair, plan) -> assertThat(fell(years.entries().get(repair)))
                .as("%s %s", repair, plan)
                .containsExactlyElementsOf(expected(plan)));
        assertThat(plans.values().stream().flatMap(plan -> expected(plan).stream()))
                .hasSizeGreaterThan(4_000);
    }

    private void request(Subject repair, int number) {
        int building = number % BUILDINGS;
        heard.put(repair, Town.heardOf(building));
        var place = Town.dwelling(building, number / BUILDINGS % DWELLINGS);
        var on = START.plusDays(number * 7919L % (25 * 365 - 60));
        var plan = plan(number % 5, on);
        plans.put(repair, plan);
        years.on(
                on,
                () -> years.send(new RequestRepair(
                        years.act(OWNER, on),
                        repair,
                        place,
                        Part.WET_ROOM_WATERPROOFING,
                        DefectKind.LEAK,
                        "卫生间渗水",
                        null)));
        act(plan, plan.assigned(), day -> new AssignRepair(years.act(DEVELOPER, day), repair, "C-JIANGONG"));
        act(plan, plan.completed(), day -> new CompleteRepair(years.act(CONTRACTOR, day), repair, "重做防水层"));
        acceptIfAsked(repair, plan);
    }

    private static Plan plan(int sort, LocalDate on) {
        return switch (sort) {
            case 0 -> new Plan(on, null, null, null, 0);
            case 1 -> new Plan(on, 2, null, null, 0);
            case 2 -> new Plan(on, 1, 5, null, 0);
            case 3 -> new Plan(on, 1, 4, 6, 0);
            default -> new Plan(on, 2, 6, 7, 30);
        };
    }

    private void act(Plan plan, @Nullable Integer after, Function<LocalDate, RepairCommand> does) {
        if (after != null) {
            var day = plan.requestedOn().plusDays(after);
            years.on(day.plusDays(plan.told()), () -> years.send(does.apply(day)));
        }
    }

    /** Whom silence has overtaken has nothing left to accept. */
    private void acceptIfAsked(Subject repair, Plan plan) {
        if (plan.accepted() != null) {
            var day = plan.requestedOn().plusDays(plan.accepted());
            years.on(day.plusDays(plan.told()), () -> {
                if (years.state(repair) instanceof RepairLoop.Completed) {
                    years.send(new AcceptRepair(years.act(OWNER, day), repair));
                }
            });
        }
    }

    /** By the days on which things were done and told: three to assign, seven to complete, fourteen to be heard of. */
    private List<Fell> expected(Plan plan) {
        var all = new ArrayList<Fell>();
        var requested = years.upFrom(plan.requestedOn());
        var assigned = toldOn(plan, plan.assigned());
        late("ASSIGNMENT", plan.requestedOn().plusDays(3), requested, assigned, all);
        if (plan.assigned() != null) {
            var completed = toldOn(plan, plan.completed());
            var last = plan.requestedOn().plusDays(plan.assigned() + 7);
            late("COMPLETION", last, assigned, completed, all);
            if (plan.completed() != null) {
                late("SILENCE", completed.plusDays(14), completed, toldOn(plan, plan.accepted()), all);
            }
        }
        return all.stream().filter(fell -> !fell.found().isAfter(END)).toList();
    }

    /** @param last day in time */
    private void late(String what, LocalDate last, LocalDate waitsFrom, LocalDate done, List<Fell> all) {
        if (done.isAfter(last) && done.isAfter(waitsFrom)) {
            var due = last.plusDays(1);
            all.add(new Fell(what, due, years.upFrom(due.isAfter(waitsFrom) ? due : waitsFrom)));
        }
    }

    private LocalDate toldOn(Plan plan, @Nullable Integer after) {
        return after == null ? LocalDate.MAX : years.upFrom(plan.requestedOn().plusDays(after + plan.told()));
    }

    private static List<Fell> fell(List<Entry<RepairEvent>> entries) {
        return entries.stream()
                .filter(entry -> entry.actor().equals(Actor.PLATFORM))
                .map(entry -> new Fell(
                        switch (entry.body()) {
                            case RepairOverdue it -> it.stage().name();
                            case RepairDeemedAccepted _ -> "SILENCE";
                            default -> "?";
                        },
                        entry.occurredOn(),
                        LocalDate.ofInstant(entry.recordedAt(), Act.ZONE)))
                .toList();
    }
}
