package residence.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import residence.events.OwnersVoteEvent.Count;
import residence.events.OwnersVoteEvent.Matter;
import residence.events.OwnersVoteEvent.VoteClosed;
import residence.events.OwnersVoteEvent.VoteOpened;
import residence.events.Votes.Resolution;

/** R18, for the rules that need the owners' vote. */
class VotesTest {
    private static final Subject COMMUNITY = Subject.of("community", "JSW");
    private static final Subject LIFT = Subject.of("renovation", "LIFT-1");

    private static final List<Subject> SCOPE =
            List.of(Subject.of("building", "B1"), Subject.of("building", "B2").child("entrance", "1"));
    private static final Instant BEFORE = Instant.parse("2032-02-01T00:00:00Z");

    private final Told told = new Told();

    @Test
    void r18_onlyWhatPassedIsResolved() {
        opened("1", Matter.REBUILDING, LIFT);
        assertThat(Votes.passed(told, COMMUNITY, Matter.REBUILDING)).isEmpty();
        closed("1", false, "2032-03-20");
        assertThat(Votes.passed(told, COMMUNITY, Matter.REBUILDING)).isEmpty();
        opened("2", Matter.REBUILDING, LIFT);
        closed("2", true, "2032-05-20");
        assertThat(onLift()).map(Resolution::closedOn).contains(LocalDate.of(2032, 5, 20));
    }

    @Test
    void r18_itIsThisCommunitysOnThisMatterAboutThisThing() {
        opened("1", Matter.REBUILDING, LIFT);
        closed("1", true, "2032-03-20");
        assertThat(Votes.passed(told, Subject.of("community", "HUPAN"), Matter.REBUILDING))
                .isEmpty();
        assertThat(on(Matter.OTHER, LIFT, BEFORE, SCOPE)).isEmpty();
        assertThat(on(Matter.REBUILDING, Subject.of("renovation", "LIFT-2"), BEFORE, SCOPE))
                .isEmpty();
        assertThat(onLift()).map(Resolution::vote).contains(vote("1"));
    }

    @Test
    void r18_ofSeveralTheLastHolds() {
        List.of("1", "2").forEach(id -> {
            opened(id, Matter.CHOICE_OF_MANAGER, null);
            closed(id, true, "2032-03-20");
        });
        assertThat(Votes.passed(told, COMMUNITY, Matter.CHOICE_OF_MANAGER))
                .extracting(Resolution::vote)
                .containsExactly(vote("1"), vote("2"));
        opened("3", Matter.REBUILDING, LIFT);
        closed("3", true, "2032-03-20");
        opened("4", Matter.REBUILDING, LIFT);
        closed("4", true, "2032-03-20");
        assertThat(onLift()).map(Resolution::vote).contains(vote("4"));
    }

    @Test
    void r18_itWasOpenedAfterTheProposalAmongThoseWhomItServes() {
        opened("1", Matter.REBUILDING, LIFT);
        closed("1", true, "2032-03-20");
        var openedAt =
                Votes.passed(told, COMMUNITY, Matter.REBUILDING).getFirst().openedAt();
        assertThat(on(Matter.REBUILDING, LIFT, openedAt.minusNanos(1), SCOPE)).isPresent();
        assertThat(on(Matter.REBUILDING, LIFT, openedAt, SCOPE)).isEmpty();
        assertThat(on(Matter.REBUILDING, LIFT, BEFORE, SCOPE.reversed())).isPresent();
        assertThat(on(Matter.REBUILDING, LIFT, BEFORE, SCOPE.subList(0, 1))).isEmpty();
        assertThat(on(Matter.REBUILDING, LIFT, BEFORE, List.of())).isEmpty();
    }

    /** Its opening was voided. */
    @Test
    void r18_aCountWithoutAVoteResolvesNothing() {
        closed("1", true, "2032-03-20");
        assertThat(Votes.passed(told, COMMUNITY, Matter.OTHER)).isEmpty();
    }

    private Optional<Resolution> onLift() {
        return on(Matter.REBUILDING, LIFT, BEFORE, SCOPE);
    }

    private Optional<Resolution> on(Matter matter, Subject thing, Instant proposedAt, List<Subject> scope) {
        return Votes.onProposal(told, COMMUNITY, matter, thing, proposedAt, scope);
    }

    private static Subject vote(String id) {
        return COMMUNITY.child("vote", id);
    }

    private void opened(String id, Matter matter, @Nullable Subject about) {
        var day = LocalDate.of(2032, 3, 1);
        var opening = new VoteOpened(matter, matter.majority(), about, "是否同意", SCOPE, day, day.plusDays(19), List.of());
        told.tell(Sample.of(vote(id).path(), "2032-03-01", Sample.COMMITTEE, opening));
    }

    private void closed(String id, boolean passed, String day) {
        var count = new Count(1, BigDecimal.TEN);
        told.tell(Sample.of(vote(id).path(), day, Sample.COMMITTEE, new VoteClosed(passed, count, count, count)));
    }
}
