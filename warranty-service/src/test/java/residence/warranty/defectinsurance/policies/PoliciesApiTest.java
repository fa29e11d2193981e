package residence.warranty.defectinsurance.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.warranty.Lists.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import residence.events.Part;
import residence.events.PolicyEvent.Cover;
import residence.events.PolicyEvent.Kind;
import residence.events.PolicyEvent.PolicyIssued;
import residence.events.PolicyEvent.Start;
import residence.events.Subject;
import residence.events.view.PolicyView;
import residence.kit.command.Caller;
import residence.warranty.Lists;
import residence.warranty.Pilot;

class PoliciesApiTest {
    private static final Caller INSURER = new Caller("i1", "insurer", "I-TAISHAN", null, List.of());
    private static JdbcClient jdbc;
    private static Policies policies;
    private static PoliciesApi api;

    @BeforeAll
    static void tables() {
        jdbc = Lists.tables();
        policies = new Policies(jdbc);
        api = new PoliciesApi(policies, visible());
        Lists.readers(jdbc);
    }

    @BeforeEach
    void twoPolicies() {
        policies.reset();
        issued("A", "project/P1", "B1", "I-TAISHAN", "2026-08-20");
        issued("B", "project/P1", "B2", "I-OTHER", "2026-08-21");
        issued("C", "project/P2", "B3", "I-TAISHAN", "2026-08-22");
    }

    @Test
    void theLastIssuedComesFirst() {
        assertThat(ids(DEVELOPER, null, null, null)).containsExactly("B", "A");
    }

    @Test
    void r22_readersSeeWhatIsTheirs() {
        assertThat(ids(INSURER, null, null, null)).containsExactly("C", "A");
        assertThat(ids(CITY, null, null, null)).containsExactly("B", "A");
        assertThat(ids(CONTRACTOR, null, null, null)).containsExactly("B", "A");
        assertThat(List.of(OWNER, OTHER_CITY, RIVAL, PROPERTY, Caller.PUBLIC))
                .allSatisfy(caller -> assertThat(ids(caller, null, null, null)).isEmpty());
    }

    @Test
    void filtersNarrowIt() {
        assertThat(ids(INSURER, "P1", null, null)).containsExactly("A");
        assertThat(ids(DEVELOPER, null, "B2", null)).containsExactly("B");
        assertThat(ids(DEVELOPER, "P1", null, "I-TAISHAN")).containsExactly("A");
    }

    private static List<String> ids(Caller caller, String project, String building, String insurer) {
        return api.list(caller, project, building, insurer, page(50)).items().stream()
                .map(PolicyView::policy)
                .map(Subject::id)
                .toList();
    }

    private static void issued(String id, String project, String building, String insurer, String day) {
        var cover =
                new Cover("all", Kind.LATENT_DEFECTS, List.of(Part.HEATING), List.of(), Start.ACCEPTANCE, null, "P5Y");
        var issued = new PolicyIssued(
                new Subject(project),
                List.of(Subject.of("building", building)),
                "PQ-" + id,
                insurer,
                "D-LUSHANG",
                List.of(cover),
                LocalDate.parse(day));
        policies.on(entry("policy/" + id, day, issued, Pilot.PROJECT));
    }
}
