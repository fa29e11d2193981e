package residence.warranty.defectinsurance.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.warranty.Lists.*;
import static residence.warranty.Pilot.BUILDING;
import static residence.warranty.Pilot.DWELLING;
import static residence.warranty.Pilot.NEXT_DOOR;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import residence.events.ClaimEvent.ClaimFiled;
import residence.events.ClaimEvent.ClaimRejected;
import residence.events.ClaimEvent.ClaimSettled;
import residence.events.DefectKind;
import residence.events.Part;
import residence.events.Subject;
import residence.events.view.ClaimView;
import residence.events.view.ClaimView.Stage;
import residence.kit.command.Caller;
import residence.warranty.Lists;

class ClaimsApiTest {
    private static final Caller INSURER = new Caller("i1", "insurer", "I-TAISHAN", null, List.of());
    private static final Caller RIVAL = new Caller("i2", "insurer", "I-OTHER", null, List.of());
    private static JdbcClient jdbc;
    private static Claims claims;
    private static ClaimsApi api;

    @BeforeAll
    static void tables() {
        jdbc = Lists.tables();
        claims = new Claims(jdbc);
        api = new ClaimsApi(claims, visible());
        Lists.readers(jdbc);
    }

    @BeforeEach
    void threeOpenOneSettledOneRejected() {
        claims.reset();
        filed("P-1", "B", DWELLING, "I-TAISHAN", "2029-07-02");
        filed("P-1", "A", NEXT_DOOR, "I-TAISHAN", "2029-07-01");
        filed("P-2", "C", BUILDING, "I-OTHER", "2029-07-03");
        filed("P-1", "D", DWELLING, "I-TAISHAN", "2029-01-01");
        claims.on(entry("policy/P-1/claim/D", "2029-02-01", new ClaimSettled(100), DWELLING));
        filed("P-1", "E", DWELLING, "I-TAISHAN", "2029-01-02");
        claims.on(entry("policy/P-1/claim/E", "2029-02-01", new ClaimRejected("no defect"), DWELLING));
    }

    @Test
    void openClaimsComeByTheDayTheyWereFiled() {
        assertThat(ids(list(DEVELOPER))).containsExactly("A", "B", "C");
    }

    @Test
    void r22_readersSeeWhatIsTheirs() {
        assertThat(ids(list(INSURER))).containsExactly("A", "B");
        assertThat(ids(list(RIVAL))).containsExactly("C");
        assertThat(ids(list(OWNER))).containsExactly("B", "C");
        assertThat(ids(list(NEIGHBOUR))).containsExactly("A", "C");
        assertThat(ids(list(CITY))).hasSize(3);
        assertThat(ids(list(COMMITTEE))).containsExactly("C");
        assertThat(List.of(OTHER_CITY, Lists.RIVAL, CONTRACTOR, PROPERTY, TENANT, Caller.PUBLIC))
                .allSatisfy(caller -> assertThat(list(caller)).isEmpty());
    }

    @Test
    void filtersNarrowIt() {
        assertThat(ids(api.list(DEVELOPER, "P-2", null, null, List.of(Stage.OPEN), page(9))
                        .items()))
                .containsExactly("C");
        assertThat(ids(api.list(DEVELOPER, null, "B1", BUILDING.path(), List.of(Stage.OPEN), page(9))
                        .items()))
                .containsExactly("C");
        assertThat(ids(api.list(DEVELOPER, null, null, null, List.of(Stage.SETTLED, Stage.REJECTED), page(9))
                        .items()))
                .containsExactly("D", "E");
    }

    @Test
    void pagesFollowEachOther() {
        var first = api.list(DEVELOPER, null, null, null, List.of(Stage.OPEN), page(2));
        assertThat(ids(first.items())).containsExactly("A", "B");
        assertThat(ids(api.list(DEVELOPER, null, null, null, List.of(Stage.OPEN), after(first, 2))
                        .items()))
                .containsExactly("C");
    }

    private static List<ClaimView> list(Caller caller) {
        return api.list(caller, null, null, null, List.of(Stage.OPEN), page(50)).items();
    }

    private static List<String> ids(List<ClaimView> claims) {
        return claims.stream().map(claim -> claim.claim().id()).toList();
    }

    private static void filed(String policy, String id, Subject place, String insurer, String day) {
        var on = LocalDate.parse(day);
        var filed = new ClaimFiled(
                place, Part.HEATING, DefectKind.LEAK, "leak", "all", on.minusYears(1), on.plusYears(4), insurer, on);
        claims.on(entry("policy/" + policy + "/claim/" + id, day, filed, place));
    }
}
