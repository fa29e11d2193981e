package residence.property.ownersvote;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Actor;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.Room;
import residence.events.BuildingEvent.Structure;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.Households;
import residence.events.OwnersVoteEvent;
import residence.events.OwnersVoteEvent.BallotCast;
import residence.events.OwnersVoteEvent.Choice;
import residence.events.OwnersVoteEvent.Matter;
import residence.events.OwnersVoteEvent.VoteClosed;
import residence.events.OwnersVoteEvent.VoteOpened;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.kit.testing.Known;
import residence.property.Estate;
import residence.property.ownersvote.OwnersVoteCommand.CastBallot;
import residence.property.ownersvote.OwnersVoteCommand.CloseVote;
import residence.property.ownersvote.OwnersVoteCommand.OpenVote;

/** A vote of a community's owners in the words of those who hold it: open from 2032-03-01 to 2032-03-20. */
abstract class Voting {
    static final Subject COMMUNITY = new Subject("community/YY");
    static final Subject VOTE = COMMUNITY.child("vote", "2032-1");
    static final Subject BUILDING = new Subject("building/V1");
    static final LocalDate LAST_DAY = LocalDate.parse("2032-03-20");
    static final OwnersVoteFacts NO_FACTS = new OwnersVoteFacts(Households.NONE, false, null);

    final Known known = Estate.heard();
    OwnersVote.State state = new OwnersVote.None();

    /** A building of the community with a dwelling for each area, numbered from 1, all handed over. */
    void community(String... areas) {
        built(BUILDING, areas);
        known.knows(
                COMMUNITY.path(), "2027-01-01", new CommunityRegistered("金水湾", "371502", List.of(BUILDING)), BUILDING);
        IntStream.rangeClosed(1, areas.length).forEach(number -> handedOver(dwelling(number), "2028-01-01"));
    }

    void built(Subject building, String... areas) {
        var dwellings = IntStream.range(0, areas.length)
                .mapToObj(i -> new Dwelling(
                        i % 2 == 0 ? "1" : "2",
                        String.valueOf(i + 1),
                        1,
                        new BigDecimal(areas[i]),
                        List.of(new Room("bath", "卫生间", true)),
                        3))
                .toList();
        known.knows(
                building.path(),
                "2025-01-01",
                new BuildingRegistered(new Subject("project/P1"), "1", "2号楼", Structure.FRAME, 50, 6, 0, 0, dwellings));
    }

    void handedOver(Subject dwelling, String day) {
        known.knows(
                dwelling.path(),
                day,
                new UnitHandedOver(
                        List.of("p-" + dwelling.id()),
                        LocalDate.parse(day),
                        "sha256:" + "0".repeat(64),
                        "sha256:" + "1".repeat(64),
                        List.of()));
    }

    /** Those with odd numbers are in entrance 1, the others in entrance 2. */
    static Subject dwelling(int number) {
        return BUILDING.dwelling(number % 2 == 1 ? "1" : "2", String.valueOf(number));
    }

    static List<Subject> dwellings(int... numbers) {
        return Arrays.stream(numbers).mapToObj(Voting::dwelling).toList();
    }

    VoteOpened open(Matter matter, List<List<Subject>> oneOwner) {
        return (VoteOpened) decide(opening("2032-03-01", matter, List.of(), LAST_DAY, oneOwner));
    }

    VoteOpened open(Matter matter) {
        return open(matter, List.of());
    }

    static OpenVote opening(
            String day, Matter matter, List<Subject> scope, LocalDate lastDay, List<List<Subject>> oneOwner) {
        return new OpenVote(act(day), VOTE, matter, null, "是否同意", scope, lastDay, oneOwner);
    }

    void cast(Choice choice, int... numbers) {
        dwellings(numbers).forEach(dwelling -> decide(new CastBallot(act("2032-03-10"), VOTE, dwelling, choice)));
    }

    BallotCast cast(String day, Subject dwelling, Choice choice) {
        return (BallotCast) decide(new CastBallot(act(day), VOTE, dwelling, choice));
    }

    VoteClosed close(String day) {
        return (VoteClosed) decide(new CloseVote(act(day), VOTE));
    }

    boolean passed() {
        return close("2032-03-21").passed();
    }

    OwnersVoteEvent decide(OwnersVoteCommand command) {
        var events = OwnersVote.decide(command, state, OwnersVoteFacts.lookUp(command, state, known));
        events.forEach(event -> state = OwnersVote.evolve(state, event));
        var day = command.act().occurredOn().toString();
        events.forEach(event -> known.knows(command.subject().path(), day, event));
        return events.getFirst();
    }

    static void thenRefused(ThrowingCallable command, String... codes) {
        Assertions.assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> Assertions.assertThat(refusal.unmet())
                                .extracting(Unmet::code)
                                .containsExactly(codes));
    }

    static String[] areas(int count, String area) {
        return Stream.generate(() -> area).limit(count).toArray(String[]::new);
    }

    static Act act(String day) {
        return act(day, null);
    }

    static Act act(String day, @Nullable String person) {
        var on = LocalDate.parse(day);
        return new Act(
                new Actor("jsw-committee", "owners-committee", person),
                on,
                on.atTime(9, 0).atZone(Act.ZONE).toInstant(),
                List.of());
    }
}
