package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.DecorationEvent;
import residence.events.DecorationEvent.DecorationFiled;
import residence.events.RenovationEvent;
import residence.events.RenovationEvent.Permit;
import residence.events.RenovationEvent.RenovationAccepted;
import residence.events.RenovationEvent.RenovationApproved;
import residence.events.RenovationEvent.RenovationClass;
import residence.events.RenovationEvent.RenovationProposed;
import residence.events.Subject;
import residence.events.view.RenovationView.Stage;

class RenovationViewTest {
    private static final Subject RENOVATION = new Subject("renovation/R-1");
    private static final Subject BUILDING = new Subject("building/B1");
    private static final Subject OTHER = new Subject("building/B2");
    private static final Subject COMMUNITY = new Subject("community/C1");
    private static final List<Subject> PLACES =
            List.of(BUILDING.child("entrance", "1"), BUILDING.child("entrance", "2"), OTHER);
    private static final List<Subject> CHECK_UPS = List.of(new Subject("checkup/C-1"));
    private static final Permit PERMIT = new Permit("建字第1号", "371500-zrzy", LocalDate.parse("2027-01-02"));

    private final Seen<RenovationView, RenovationEvent> renovation =
            new Seen<>(RenovationView.VIEW, RENOVATION, BUILDING.path());

    @Test
    void aRenovationGoesFromProposalToAcceptance() {
        var view = renovation.on("2027-01-01", proposed());
        assertThat(view.stage()).isEqualTo(Stage.PROPOSED);
        assertThat(view.proposedOn()).isEqualTo("2027-01-01");
        assertThat(view.buildings()).containsExactly(BUILDING, OTHER);
        assertThat(view.community()).isEqualTo(COMMUNITY);
        var vote = COMMUNITY.child("vote", "1");
        view = renovation.on("2027-02-01", new RenovationApproved(CHECK_UPS, vote, PERMIT));
        assertThat(view.stage()).isEqualTo(Stage.APPROVED);
        assertThat(view.approved()).isNotNull().satisfies(approval -> {
            assertThat(approval.checkUps()).isEqualTo(CHECK_UPS);
            assertThat(approval.vote()).isEqualTo(vote);
            assertThat(approval.permit()).isEqualTo(PERMIT);
        });
        view = renovation.on("2027-06-01", new RenovationAccepted("验1号", List.of(new Subject("device/L-1"))));
        assertThat(view.stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(view.places()).isEqualTo(PLACES);
        assertThat(view.approved()).isNotNull();
    }

    @Test
    void whatIsLeftOfOneWhoseProposalWasVoidedIsToldAllTheSame() {
        var view = renovation.on("2027-02-01", new RenovationApproved(CHECK_UPS, null, null));
        assertThat(view.stage()).isEqualTo(Stage.APPROVED);
        assertThat(view.places()).isEmpty();
        assertThat(view.proposedOn()).isNull();
    }

    @Test
    void whatWasAcceptedOfOneWhoseApprovalWasVoidedCountsForNothing() {
        renovation.on("2027-01-01", proposed());
        var view = renovation.on("2027-06-01", new RenovationAccepted("验1号", List.of()));
        assertThat(view.stage()).isEqualTo(Stage.PROPOSED);
        assertThat(view.accepted()).isNull();
        assertThat(renovation
                        .on("2027-07-01", new RenovationApproved(CHECK_UPS, null, null))
                        .stage())
                .isEqualTo(Stage.APPROVED);
    }

    @Test
    void aDecorationIsToldAsItWasFiled() {
        var decoration = BUILDING.dwelling("1", "101").child("decoration", "1");
        var seen = new Seen<DecorationView, DecorationEvent>(DecorationView.VIEW, decoration);
        var day = LocalDate.parse("2027-02-03");
        var view = seen.on("2027-02-01", new DecorationFiled("铺地板", day, day, null, false, null, null));
        assertThat(view.filedOn()).isEqualTo("2027-02-01");
        assertThat(view.description()).isEqualTo("铺地板");
        assertThat(view.loadBearing()).isFalse();
        assertThat(view.decoration()).isEqualTo(decoration);
    }

    private static RenovationProposed proposed() {
        return new RenovationProposed(RenovationClass.IMPROVING, true, PLACES, COMMUNITY, "加装电梯");
    }
}
