package residence.warranty.defectinsurance;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.warranty.Refusals.refused;
import static residence.warranty.WorkedExamples.under;
import static residence.warranty.defectinsurance.Insuring.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import residence.events.ClaimEvent.ClaimFiled;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.PolicyEvent.Cover;
import residence.events.PolicyEvent.Start;
import residence.kit.testing.Known;
import residence.warranty.Acts;
import residence.warranty.Pilot;
import residence.warranty.WorkedExamples.Row;

/** R22 by the table that a lawyer reads. */
class WorkedClaimsTest {

    @TestFactory
    Stream<DynamicTest> r22_claims() {
        return under("Insurance", WorkedClaimsTest::check);
    }

    private static void check(Row row) {
        var cover = leaks(start(row), row.has("waiting") ? row.text("waiting") : null, row.text("term"));
        assertThat(cover.firstDay(row.day("accepted on"))).isEqualTo(row.day("first day"));
        assertThat(cover.lastDay(row.day("accepted on"))).isEqualTo(row.day("last day"));
        var known = known(row.day("accepted on"), cover);
        var claim = file(row.text("claimed on"));
        if (row.text("what follows").equals("filed")) {
            assertThat(decided(claim, known)).singleElement().satisfies(event -> {
                assertThat(((ClaimFiled) event).insuredFrom()).isEqualTo(row.day("first day"));
                assertThat(((ClaimFiled) event).insuredUntil()).isEqualTo(row.day("last day"));
            });
        } else {
            assertThat(refused(() -> decided(claim, known))).containsExactly(row.text("what follows"));
        }
    }

    private static Start start(Row row) {
        return switch (row.text("counts from")) {
            case "acceptance" -> Start.ACCEPTANCE;
            case "waiting over" -> Start.WAITING_OVER;
            default -> throw new IllegalArgumentException(row.text("counts from"));
        };
    }

    private static Known known(LocalDate accepted, Cover cover) {
        var first = LocalDate.parse("2026-09-20");
        var handedOver = accepted.isAfter(first) ? accepted : first;
        return new Known()
                .knows(Pilot.PROJECT.path(), "2024-09-20", Pilot.REGISTERED)
                .knows(Pilot.BUILDING.path(), "2024-11-01", Pilot.BUILT)
                .knows(
                        Pilot.BUILDING.child("acceptance", "whole").path(),
                        accepted.toString(),
                        new CompletionAccepted(Scope.WHOLE, accepted))
                .knows(
                        Pilot.DWELLING.path(),
                        handedOver.toString(),
                        new UnitHandedOver(Pilot.COUPLE, handedOver, Acts.GUARANTEE, Acts.MANUAL, List.of()))
                .knows(POLICY.path(), "2026-08-20", issued(cover), Pilot.PROJECT);
    }
}
