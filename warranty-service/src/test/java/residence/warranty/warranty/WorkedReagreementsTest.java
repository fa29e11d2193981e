package residence.warranty.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.warranty.Refusals.refused;
import static residence.warranty.WorkedExamples.under;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import residence.events.Act;
import residence.events.Clocks;
import residence.events.DefectKind;
import residence.events.Part;
import residence.events.RepairEvent.RepairAccepted;
import residence.events.RepairEvent.RepairRequested;
import residence.events.Subject;
import residence.events.WarrantyClock;
import residence.events.WarrantyClock.Running;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.ReagreementProposed;
import residence.events.WarrantyEvent.Term;
import residence.events.WarrantyEvent.WarrantyStarted;
import residence.kit.testing.Known;
import residence.warranty.Acts;
import residence.warranty.Pilot;
import residence.warranty.ProfileFiles;
import residence.warranty.WorkedExamples.Row;
import residence.warranty.warranty.WarrantyCommand.ProposeReagreement;
import residence.warranty.warranty.WarrantyCommand.SignReagreement;

/** R13 by the table that a lawyer reads. */
class WorkedReagreementsTest {
    private static final Subject REPAIR = new Subject("repair/R-1");

    @TestFactory
    Stream<DynamicTest> r13_newlyAgreedTerms() {
        return under("Newly agreed terms", WorkedReagreementsTest::check);
    }

    private static void check(Row row) {
        if (row.text("last day").startsWith("R13.")) {
            assertThat(refused(() -> agreed(row))).containsExactly(row.text("last day"));
            return;
        }
        var term = agreed(row);
        assertThat(term.endsOn()).as("last day").isEqualTo(row.day("last day"));
        assertThat(term.revisitFrom()).as("revisit from").isEqualTo(row.day("revisit from"));
    }

    /** Proposed by the developer, then signed in turn; what the clock says then. */
    private static Term agreed(Row row) {
        var part = Part.valueOf(row.text("part"));
        var place = part.common() ? Pilot.BUILDING : Pilot.DWELLING;
        var side = Clock.valueOf(row.text("clock").toUpperCase(java.util.Locale.ROOT));
        var clock = Clocks.of(place, side);
        var known = known(row, part, place);
        var proposedOn = row.text("proposed on");
        var until = row.day("proposed last day");
        var commands = new ArrayList<WarrantyCommand>();
        commands.add(new ProposeReagreement(Acts.on(proposedOn), clock, part, REPAIR, until));
        row.several("signed by", ",")
                .forEach(who -> commands.add(new SignReagreement(signer(who, proposedOn), clock, part, until)));
        known.knows(clock.path(), proposedOn, new ReagreementProposed(part, REPAIR, until));
        WarrantyClock state = WarrantyClock.after(new WarrantyClock.NotStarted(), started(side, part));
        for (var command : commands) {
            for (var event : Warranty.decide(command, state, WarrantyFacts.lookUp(command, state, known))) {
                state = WarrantyClock.after(state, event);
            }
        }
        return ((Running) state).covers().get(part).term();
    }

    private static WarrantyStarted started(Clock side, Part part) {
        var builder = side == Clock.BUILDER;
        var from = LocalDate.parse(builder ? "2016-03-01" : "2016-05-01");
        var revisit = builder ? null : LocalDate.parse("2020-09-01");
        return new WarrantyStarted(
                side, List.of(new Term(part, from, LocalDate.parse("2021-02-28"), revisit, "条例第四十条")));
    }

    private static Known known(Row row, Part part, Subject place) {
        var known = new Known()
                .knows(ProfileFiles.NATION.path(), "2000-01-30", ProfileFiles.of(ProfileFiles.NATION))
                .knows(Pilot.PROJECT.path(), "2010-01-01", Pilot.REGISTERED)
                .knows(Pilot.BUILDING.path(), "2010-01-01", Pilot.BUILT)
                .knows(
                        REPAIR.path(),
                        row.text("repair asked for on"),
                        new RepairRequested(place, part, DefectKind.LEAK, "渗水", null, null),
                        place);
        return row.has("repair accepted on")
                ? known.knows(REPAIR.path(), row.text("repair accepted on"), new RepairAccepted(), place)
                : known;
    }

    private static Act signer(String who, String day) {
        return switch (who) {
            case "developer" -> Acts.on(day);
            case "contractor" -> Acts.contractor(day);
            case "owner" -> Acts.owner("p-1", day);
            case "committee" -> Acts.committee(day);
            default -> throw new IllegalArgumentException(who);
        };
    }
}
