package residence.warranty.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.warranty.WorkedExamples.under;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import residence.events.Acceptances;
import residence.events.Clocks;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.HandoverEvent.Promise;
import residence.events.Part;
import residence.events.ProjectStandardsEvent.Basis;
import residence.events.ProjectStandardsEvent.ProfileApplied;
import residence.events.Subject;
import residence.events.WarrantyClock;
import residence.events.WarrantyClock.Running;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.Term;
import residence.kit.testing.Known;
import residence.warranty.Acts;
import residence.warranty.Pilot;
import residence.warranty.ProfileFiles;
import residence.warranty.WorkedExamples;
import residence.warranty.WorkedExamples.Row;
import residence.warranty.warranty.WarrantyCommand.StartBuilderWarranty;
import residence.warranty.warranty.WarrantyCommand.StartOwnerWarranty;

/** R11 and R12 by the table that a lawyer reads: each row through facts and rules, as the reactions send them. */
class WorkedTermsTest {

    @TestFactory
    Stream<DynamicTest> r11_terms() {
        return under("Terms", WorkedTermsTest::check);
    }

    @Test
    void thereAreAtLeastFortyOfThem() {
        assertThat(WorkedExamples.rows("Terms")).hasSizeGreaterThanOrEqualTo(40);
    }

    private static void check(Row row) {
        var term = term(row);
        if (row.text("first day").equals("none")) {
            assertThat(term).isEmpty();
            return;
        }
        assertThat(term).hasValueSatisfying(is -> {
            assertThat(is.startsOn()).as("first day").isEqualTo(row.day("first day"));
            assertThat(is.endsOn()).as("last day").isEqualTo(row.day("last day"));
            assertThat(is.revisitFrom()).as("revisit from").isEqualTo(row.day("revisit from"));
            assertThat(is.clause()).as("clause").contains(row.text("clause"));
        });
    }

    private static Optional<Term> term(Row row) {
        var part = Part.valueOf(row.text("part"));
        var place = part.common() ? Pilot.BUILDING : Pilot.DWELLING;
        var known = known(row);
        var builders = builders(place, known);
        var clock = row.text("clock").equals("builder") ? builders : owners(row, part, place, known, builders);
        return ((Running) clock)
                .covers().values().stream()
                        .map(cover -> cover.term())
                        .filter(term -> term.part() == part)
                        .findFirst();
    }

    private static WarrantyClock builders(Subject place, Known known) {
        var accepted = Acceptances.of(known, Pilot.BUILDING).orElseThrow();
        var clock = Clocks.of(place, Clock.BUILDER);
        return started(new StartBuilderWarranty(Acts.platform("2040-01-01"), clock, accepted), none(), known);
    }

    /** Each hand-over in turn: for common parts the first one starts the clock. */
    private static WarrantyClock owners(Row row, Part part, Subject place, Known known, WarrantyClock builders) {
        var terms = ((Running) builders)
                .covers().values().stream().map(cover -> cover.term()).toList();
        known.knows(
                Clocks.of(place, Clock.BUILDER).path(),
                "2040-01-01",
                new residence.events.WarrantyEvent.WarrantyStarted(Clock.BUILDER, terms));
        var promises = row.has("promise") ? List.of(new Promise(part, row.text("promise"))) : List.<Promise>of();
        WarrantyClock clock = none();
        for (var handedOver : row.several("handed over on", " then ")) {
            var start = new StartOwnerWarranty(
                    Acts.platform("2040-01-01"), Clocks.of(place, Clock.OWNER), LocalDate.parse(handedOver), promises);
            clock = started(start, clock, known);
        }
        return clock;
    }

    private static WarrantyClock started(WarrantyCommand start, WarrantyClock clock, Known known) {
        for (var event : Warranty.decide(start, clock, WarrantyFacts.lookUp(start, clock, known))) {
            clock = WarrantyClock.after(clock, event);
        }
        return clock;
    }

    private static WarrantyClock none() {
        return new WarrantyClock.NotStarted();
    }

    private static Known known(Row row) {
        var known = new Known()
                .knows(ProfileFiles.NATION.path(), "2000-01-30", ProfileFiles.of(ProfileFiles.NATION))
                .knows(ProfileFiles.SHANDONG.path(), "2022-12-31", ProfileFiles.of(ProfileFiles.SHANDONG))
                .knows(Pilot.PROJECT.path(), "2010-01-01", Pilot.REGISTERED)
                .knows(Pilot.BUILDING.path(), "2010-01-01", Pilot.BUILT);
        applied(row, known);
        var acceptances = row.several("accepted on", "\\+");
        if (acceptances.size() == 1) {
            return accepted(known, Scope.WHOLE, acceptances.getFirst());
        }
        return accepted(
                accepted(known, Scope.STRUCTURE, acceptances.getFirst()), Scope.DECORATION, acceptances.getLast());
    }

    private static void applied(Row row, Known known) {
        var profile = row.several("profile", " from ");
        if (profile.getFirst().equals("Shandong")) {
            var from = profile.size() == 1 ? "2024-10-10" : profile.getLast();
            var applied =
                    new ProfileApplied(ProfileFiles.SHANDONG, Basis.LAND_CONDITIONS, "建设条件意见书", LocalDate.parse(from));
            known.knows(Pilot.PROJECT.path(), "2024-10-10", applied);
        }
    }

    private static Known accepted(Known known, Scope scope, String day) {
        var acceptance = Pilot.BUILDING.child("acceptance", scope.name().toLowerCase(java.util.Locale.ROOT));
        return known.knows(acceptance.path(), day, new CompletionAccepted(scope, LocalDate.parse(day)));
    }
}
