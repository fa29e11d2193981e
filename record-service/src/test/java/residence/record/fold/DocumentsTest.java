package residence.record.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.record.Story.B1;
import static residence.record.Story.B2;
import static residence.record.Story.PROJECT;
import static residence.record.Story.U1502;

import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.CheckUpEvent.CheckUpPlanned;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.ManagementEvent.TakeoverInspected;
import residence.events.Part;
import residence.events.RepairEvent.RepairAccepted;
import residence.events.Subject;
import residence.events.WarrantyEvent.RevisitMissed;
import residence.record.Story;

class DocumentsTest {
    private static final RepairAccepted ACCEPTED = new RepairAccepted();

    @Test
    void anEntryAboutSomethingInsideADwellingStandsOnItsCard() {
        var missed = new RevisitMissed(Part.WET_ROOM_WATERPROOFING, java.time.LocalDate.of(2036, 9, 20));
        assertThat(Documents.of(entry(U1502.child("clock", "owner"), missed))).containsExactly(U1502);
    }

    @Test
    void anEntryAboutSomethingInsideABuildingStandsInItsFile() {
        var accepted = new CompletionAccepted(Scope.WHOLE, java.time.LocalDate.of(2026, 8, 10));
        assertThat(Documents.of(entry(B1.child("acceptance", "whole"), accepted)))
                .containsExactly(B1);
    }

    @Test
    void aRepairStandsOnTheCardOfTheDwellingItConcernsAndNotAgainInItsBuilding() {
        var repair = Subject.of("repair", "R-1");
        assertThat(Documents.of(entry(repair, ACCEPTED, B1, U1502))).containsExactly(U1502);
        assertThat(Documents.of(entry(repair, ACCEPTED, B1))).containsExactly(B1);
    }

    @Test
    void aCheckUpOfTwoBuildingsStandsInBothFiles() {
        var planned = new CheckUpPlanned(B1, "CHECK-BODY", java.time.LocalDate.of(2027, 1, 1));
        assertThat(Documents.of(entry(Subject.of("checkup", "CU-1"), planned, B1, B2)))
                .containsExactly(B1, B2);
    }

    /** So the buildings' documents change when their community does, and tell which one it is. */
    @Test
    void whatIsSaidOfACommunityStandsWithItsBuildingsToo() {
        var community = Subject.of("community", "HUYUE");
        var registered = new CommunityRegistered("湖悦府", "371502", List.of(B1, B2));
        assertThat(Documents.of(entry(community, registered, B1, B2))).containsExactly(B1, B2, community);
        var managed = new TakeoverInspected("PM", null, List.of(B1), List.of(), "sha256:0");
        assertThat(Documents.of(entry(community, managed, B1))).containsExactly(community);
        assertThat(Documents.of(entry(community.child("vote", "V1"), ACCEPTED, B1)))
                .containsExactly(community);
    }

    @Test
    void whatAnEntryIsAboutReachesOutToEverythingAround() {
        assertThat(Documents.about(entry(Subject.of("repair", "R-1"), ACCEPTED, U1502, PROJECT)))
                .containsExactlyInAnyOrder(Subject.of("repair", "R-1"), U1502, B1.child("entrance", "1"), B1, PROJECT);
    }

    private static Entry<?> entry(Subject subject, DomainEvent event, Subject... concerns) {
        return new Story()
                .concerning(List.of(concerns).toArray(Subject[]::new))
                .tell(subject, event)
                .last();
    }
}
