package residence.warranty.warranty;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import residence.events.Act;
import residence.events.Actor;
import residence.events.Clocks;
import residence.events.Cover.Revisit;
import residence.events.Entry;
import residence.events.HandoverEvent.Promise;
import residence.events.Part;
import residence.events.Subject;
import residence.events.WarrantyClock;
import residence.events.WarrantyClock.Running;
import residence.events.WarrantyEvent;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.RevisitDue;
import residence.events.WarrantyEvent.RevisitMissed;
import residence.events.WarrantyEvent.Term;
import residence.events.WarrantyEvent.WarrantyExpired;
import residence.events.WarrantyEvent.WarrantyStarted;
import residence.kit.testing.Known;
import residence.kit.testing.Years;
import residence.warranty.Town;
import residence.warranty.warranty.WarrantyCommand.RecordRevisit;
import residence.warranty.warranty.WarrantyCommand.StartBuilderWarranty;
import residence.warranty.warranty.WarrantyCommand.StartOwnerWarranty;

/**
 * Both clocks of a thousand dwellings and their common parts for 25 years (R11, R12): each thing falls due once, on its
 * day, and what fell due while nobody looked is found on the first day that somebody does, with the day it fell due.
 */
class TwentyFiveYearsOfWarrantiesTest {
    private static final Actor DEVELOPER = new Actor("D-LUSHANG", "developer", null);

    private final Map<Subject, Known> heard = new HashMap<>();
    private final Years<WarrantyCommand, WarrantyFacts, WarrantyClock, WarrantyEvent> years =
            new Years<>(new WarrantyApi().warranty(), clock -> heard.get(clock.root()), START, Town.DOWN);

    /** @param found the day on which it was recorded */
    private record Fell(Class<? extends WarrantyEvent> what, Part part, LocalDate due, LocalDate found) {}

    @Test
    void r11_r12_eachThingFallsDueOnceOnItsDayAndNoneIsLost() {
        for (int building = 0; building < BUILDINGS; building++) {
            settle(building);
        }
        years.pass(END, this::answer);
        years.entries()
                .forEach((clock, entries) -> assertThat(fell(entries))
                        .as(clock.path())
                        .containsExactlyInAnyOrderElementsOf(expected(clock, entries)));
        assertThat(years.entries()).hasSize(2 * BUILDINGS * (DWELLINGS + 1));
        assertThat(all().filter(fell -> fell.what() == WarrantyExpired.class)).hasSizeGreaterThan(20_000);
        assertThat(all().filter(fell -> fell.due().plusMonths(4).isBefore(fell.found())))
                .hasSizeGreaterThan(1_000);
    }

    @Test
    void r12_aRevisitInTimeIsMadeLateToldOrMissedByWhenItIsTold() {
        for (int building = 0; building < BUILDINGS; building++) {
            settle(building);
        }
        years.pass(END, this::answer);
        var seen = new HashMap<Revisit, Integer>();
        years.entries()
                .forEach((clock, entries) -> ended(entries).forEach(term -> {
                    var status = ((Running) years.state(clock))
                            .covers()
                            .get(term.part())
                            .revisit();
                    assertThat(status).as("%s %s", clock, term).isEqualTo(status(clock, term));
                    seen.merge(status, 1, Integer::sum);
                }));
        assertThat(seen.keySet()).containsExactlyInAnyOrder(Revisit.MADE, Revisit.MISSED, Revisit.MADE_RECORDED_LATE);
    }

    /** Accepted ten days after the one before, its dwellings handed over one a week. */
    private void settle(int number) {
        var building = Town.building(number);
        heard.put(building, Town.heardOf(number));
        var accepted = START.plusDays(10L * number);
        years.on(accepted, () -> accept(building, accepted));
        for (int unit = 0; unit < DWELLINGS; unit++) {
            var dwelling = Town.dwelling(number, unit);
            var day = accepted.plusDays(20 + 7L * unit);
            var promises = unit % 10 == 0 ? List.of(new Promise(Part.WET_ROOM_WATERPROOFING, "P20Y")) : NONE;
            years.on(day, () -> handOver(dwelling, day, promises));
        }
    }

    private static final List<Promise> NONE = List.of();

    private void accept(Subject building, LocalDate day) {
        var number = Integer.parseInt(building.id().substring(1));
        Stream.concat(
                        Stream.of(building),
                        Stream.iterate(0, unit -> unit + 1).limit(DWELLINGS).map(unit -> Town.dwelling(number, unit)))
                .forEach(place ->
                        years.send(new StartBuilderWarranty(platform(day), Clocks.of(place, Clock.BUILDER), day)));
    }

    private void handOver(Subject dwelling, LocalDate day, List<Promise> promises) {
        years.send(new StartOwnerWarranty(platform(day), Clocks.of(dwelling, Clock.OWNER), day, promises));
        years.send(new StartOwnerWarranty(platform(day), Clocks.of(dwelling.root(), Clock.OWNER), day, NONE));
    }

    private Act platform(LocalDate day) {
        return years.act(Actor.PLATFORM, day);
    }

    /** A third of the developers come in time and say so, a third in time and say so late, a third not at all. */
    private void answer(Entry<WarrantyEvent> found) {
        if (found.body() instanceof RevisitDue due) {
            var made = madeOn(found.subject(), due.part(), due.from(), due.endsOn());
            if (made != null) {
                var tells = sort(found.subject()) == 0 ? made : made.plusDays(30);
                years.on(
                        later(tells, years.today()),
                        () -> years.send(new RecordRevisit(
                                years.act(DEVELOPER, made), found.subject(), due.part(), true, "无渗漏")));
            }
        }
    }

    private static int sort(Subject clock) {
        return Math.floorMod(clock.path().hashCode(), 3);
    }

    private static @Nullable LocalDate madeOn(Subject clock, Part part, LocalDate from, LocalDate until) {
        return switch (sort(clock)) {
            case 0 -> from.plusDays(part.ordinal());
            case 1 -> until.minusDays(10);
            default -> null;
        };
    }

    /** When the revisit of a term was told; null where none was made. */
    private @Nullable LocalDate toldOn(Subject clock, Term term) {
        var made = madeOn(clock, term.part(), term.revisitFrom(), term.endsOn());
        return made == null ? null : years.upFrom(sort(clock) == 0 ? made : made.plusDays(30));
    }

    private Revisit status(Subject clock, Term term) {
        var on = toldOn(clock, term);
        return on == null ? Revisit.MISSED : on.isAfter(term.endsOn()) ? Revisit.MADE_RECORDED_LATE : Revisit.MADE;
    }

    private Stream<Term> ended(List<Entry<WarrantyEvent>> entries) {
        return terms(entries)
                .filter(term -> term.revisitFrom() != null)
                .filter(term -> term.endsOn().isBefore(END.minusMonths(2)));
    }

    private static Stream<Term> terms(List<Entry<WarrantyEvent>> entries) {
        return ((WarrantyStarted) entries.getFirst().body()).terms().stream();
    }

    private List<Fell> expected(Subject clock, List<Entry<WarrantyEvent>> entries) {
        var started = day(entries.getFirst());
        var all = new ArrayList<Fell>();
        terms(entries).forEach(term -> {
            var after = term.endsOn().plusDays(1);
            all.add(fell(WarrantyExpired.class, term, after, started));
            if (term.revisitFrom() != null) {
                all.add(fell(RevisitDue.class, term, term.revisitFrom(), started));
                var on = toldOn(clock, term);
                if (on == null || on.isAfter(term.endsOn())) {
                    all.add(fell(RevisitMissed.class, term, after, started));
                }
            }
        });
        return all.stream().filter(fell -> !fell.found().isAfter(END)).toList();
    }

    private Fell fell(Class<? extends WarrantyEvent> what, Term term, LocalDate due, LocalDate started) {
        return new Fell(what, term.part(), due, years.upFrom(later(due, started)));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Stream<Fell> all() {
        return years.entries().values().stream().flatMap(entries -> fell(entries).stream());
    }

    private static List<Fell> fell(List<Entry<WarrantyEvent>> entries) {
        return entries.stream()
                .flatMap(entry -> part(entry.body())
                        .map(part -> new Fell(entry.body().getClass(), part, entry.occurredOn(), day(entry))))
                .toList();
    }

    private static Stream<Part> part(WarrantyEvent event) {
        return switch (event) {
            case RevisitDue it -> Stream.of(it.part());
            case RevisitMissed it -> Stream.of(it.part());
            case WarrantyExpired it -> Stream.of(it.part());
            default -> Stream.empty();
        };
    }

    private static LocalDate day(Entry<?> entry) {
        return LocalDate.ofInstant(entry.recordedAt(), Act.ZONE);
    }
}
