package residence.property.maintenancefund;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import residence.events.Act;
import residence.events.Actor;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.Room;
import residence.events.BuildingEvent.Structure;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.MaintenanceFundEvent;
import residence.events.OwnersVoteEvent.Count;
import residence.events.OwnersVoteEvent.Majority;
import residence.events.OwnersVoteEvent.Matter;
import residence.events.OwnersVoteEvent.VoteClosed;
import residence.events.OwnersVoteEvent.VoteOpened;
import residence.events.Part;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.kit.testing.Known;
import residence.property.Estate;
import residence.property.maintenancefund.MaintenanceFundCommand.ApproveSpending;
import residence.property.maintenancefund.MaintenanceFundCommand.DepositFund;
import residence.property.maintenancefund.MaintenanceFundCommand.ProposeSpending;
import residence.property.maintenancefund.MaintenanceFundCommand.ReplenishFund;
import residence.property.maintenancefund.MaintenanceFundCommand.SpendFund;
import residence.property.maintenancefund.MaintenanceFundCommand.SpendInEmergency;

/** The fund of a community of one building with three dwellings of 100, 100 and 50 m², whose warranties are over. */
abstract class Funding {
    static final Subject COMMUNITY = new Subject("community/YY");
    static final Subject BUILDING = new Subject("building/F1");
    static final Subject SPENDING = COMMUNITY.child("spending", "S-1");
    static final Subject VOTE = COMMUNITY.child("vote", "2032-1");
    static final String PAYEE = "lujian-fangshui";

    final Known known = Estate.heard();
    Fund fund = Fund.EMPTY;
    private int votes;

    void community() {
        built("100", "100", "50");
        known.knows(
                COMMUNITY.path(), "2027-01-01", new CommunityRegistered("金水湾", "371502", List.of(BUILDING)), BUILDING);
    }

    private void built(String... areas) {
        var dwellings = IntStream.range(0, areas.length)
                .mapToObj(i -> new Dwelling(
                        i == 2 ? "2" : "1",
                        String.valueOf(i + 1),
                        1,
                        new BigDecimal(areas[i]),
                        List.of(new Room("bath", "卫生间", true)),
                        3))
                .toList();
        known.knows(
                BUILDING.path(),
                "2025-01-01",
                new BuildingRegistered(new Subject("project/P1"), "1", "2号楼", Structure.FRAME, 50, 6, 0, 0, dwellings));
    }

    /** The third, of 50 m², is in entrance 2. */
    static Subject dwelling(int number) {
        return BUILDING.dwelling(number == 3 ? "2" : "1", String.valueOf(number));
    }

    /** All three have paid in so many fen for each square metre. */
    void deposited(long fenPerSquareMetre) {
        deposit("2028-01-01", 1, fenPerSquareMetre * 100);
        deposit("2028-01-01", 2, fenPerSquareMetre * 100);
        deposit("2028-01-01", 3, fenPerSquareMetre * 50);
    }

    MaintenanceFundEvent deposit(String day, int dwelling, long fen) {
        return decide(new DepositFund(act(day), COMMUNITY, dwelling(dwelling), fen, "R-1"), dwelling(dwelling));
    }

    MaintenanceFundEvent replenish(String day, int dwelling, long fen) {
        return decide(new ReplenishFund(act(day), COMMUNITY, dwelling(dwelling), fen, "R-2"), dwelling(dwelling));
    }

    MaintenanceFundEvent propose(String day, long fen, Subject... scope) {
        var command =
                new ProposeSpending(act(day), COMMUNITY, "S-1", Part.ROOF_WATERPROOFING, List.of(scope), "翻修屋面防水", fen);
        return decide(command, SPENDING);
    }

    void resolved(String openedOn, String closedOn, Subject... scope) {
        voted(openedOn, closedOn, true, Matter.FUND_SPENDING, SPENDING, scope);
    }

    void voted(String openedOn, String closedOn, boolean passed, Matter matter, Subject about, Subject... scope) {
        var vote = COMMUNITY.child("vote", "2032-" + ++votes);
        known.knows(
                vote.path(),
                openedOn,
                new VoteOpened(
                        matter,
                        Majority.MORE_THAN_HALF,
                        about,
                        "是否同意",
                        List.of(scope),
                        LocalDate.parse(openedOn),
                        LocalDate.parse(closedOn),
                        List.of()));
        var count = new Count(1, BigDecimal.TEN);
        known.knows(vote.path(), closedOn, new VoteClosed(passed, count, count, count));
    }

    MaintenanceFundEvent approve(String day) {
        return decide(new ApproveSpending(act(day), COMMUNITY, "S-1"), SPENDING);
    }

    MaintenanceFundEvent spend(String day, long fen) {
        return decide(new SpendFund(act(day), COMMUNITY, "S-1", fen, PAYEE), SPENDING);
    }

    MaintenanceFundEvent inEmergency(String day, String id, long fen, Subject... scope) {
        return decide(
                new SpendInEmergency(
                        act(day),
                        COMMUNITY,
                        id,
                        Part.COMMON_EQUIPMENT,
                        List.of(scope),
                        "电梯制动器失效",
                        "聊维资应急〔2033〕12号",
                        fen,
                        PAYEE),
                COMMUNITY.child("spending", id));
    }

    /** Proposed, resolved and approved for at most so much; may be paid from 2032-04-01 on. */
    void approved(long fen, Subject... scope) {
        propose("2032-02-01", fen, scope);
        resolved("2032-03-01", "2032-03-21", scope);
        approve("2032-04-01");
    }

    long balance(int dwelling) {
        return fund.account(dwelling(dwelling)).fen();
    }

    /** Decides, and remembers what came of it as the store would. */
    MaintenanceFundEvent decide(MaintenanceFundCommand command, Subject concern) {
        var event = MaintenanceFund.decide(command, fund, MaintenanceFundFacts.lookUp(command, fund, known))
                .getFirst();
        fund = MaintenanceFund.evolve(fund, event);
        known.knows(COMMUNITY.path(), command.act().occurredOn().toString(), event, concern);
        return event;
    }

    static void thenRefused(ThrowingCallable command, String... codes) {
        Assertions.assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> Assertions.assertThat(refusal.unmet())
                                .extracting(Unmet::code)
                                .containsExactly(codes));
    }

    static Act act(String day) {
        var on = LocalDate.parse(day);
        return new Act(
                new Actor("371500-zjj", "authority/housing", null),
                on,
                on.atTime(9, 0).atZone(Act.ZONE).toInstant(),
                List.of());
    }
}
