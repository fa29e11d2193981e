package residence.property.renovation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Actor;
import residence.events.CheckUpEvent.CheckUpPerformed;
import residence.events.CheckUpEvent.CheckUpPlanned;
import residence.events.CheckUpEvent.Finding;
import residence.events.CheckUpEvent.Grade;
import residence.events.DeviceEvent.DeviceInstalled;
import residence.events.DeviceKind;
import residence.events.FigureKey;
import residence.events.OwnersVoteEvent.Count;
import residence.events.OwnersVoteEvent.Matter;
import residence.events.OwnersVoteEvent.VoteClosed;
import residence.events.OwnersVoteEvent.VoteOpened;
import residence.events.Part;
import residence.events.RenovationEvent;
import residence.events.RenovationEvent.Permit;
import residence.events.RenovationEvent.RenovationApproved;
import residence.events.RenovationEvent.RenovationClass;
import residence.events.RenovationEvent.RenovationProposed;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Level;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.StandardsEvent.Reach;
import residence.events.Subject;
import residence.kit.testing.Known;
import residence.property.Estate;
import residence.property.renovation.RenovationCommand.AcceptRenovation;
import residence.property.renovation.RenovationCommand.ApproveRenovation;
import residence.property.renovation.RenovationCommand.ProposeRenovation;

/** The renovation of an old building, proposed on 2027-03-01 and approved on 2027-05-01, in the words of those who care for it. */
abstract class Renovating {
    static final Subject RENOVATION = new Subject("renovation/R-1");
    static final Subject ENTRANCE = Estate.OLD_BUILDING.child("entrance", "1");
    static final Subject CHECK_UP = new Subject("checkup/C-1");
    static final Subject VOTE = Estate.COMMUNITY.child("vote", "2027-1");
    static final Subject LIFT = new Subject("device/LIFT-1");
    static final String PROPOSED_ON = "2027-03-01";
    static final String APPROVED_ON = "2027-05-01";
    static final Permit PERMIT = new Permit("建字第371502202700117号", "371500-zrzy", LocalDate.parse("2027-04-20"));

    final Known known = Estate.heard();
    private final List<RenovationEvent> told = new ArrayList<>();

    RenovationProposed proposed(boolean addsLift, Subject... places) {
        return (RenovationProposed) recorded(propose(PROPOSED_ON, addsLift, places));
    }

    RenovationApproved approved(@Nullable Permit permit) {
        return (RenovationApproved) recorded(approve(APPROVED_ON, permit));
    }

    /** What was recorded, by the very rules; then it is known. */
    RenovationEvent recorded(RenovationCommand command) {
        var event = decide(command).getFirst();
        told.add(event);
        known.knows(
                RENOVATION.path(),
                command.act().occurredOn().toString(),
                event,
                Renovation.concerns(state()).toArray(Subject[]::new));
        return event;
    }

    List<RenovationEvent> decide(RenovationCommand command) {
        var state = state();
        return Renovation.decide(command, state, RenovationFacts.lookUp(command, state, known));
    }

    Renovation.State state() {
        Renovation.State state = new Renovation.None();
        for (RenovationEvent event : told) {
            state = Renovation.evolve(state, event);
        }
        return state;
    }

    void checkedUp(Subject place, String day) {
        checkedUp(CHECK_UP, place, day);
    }

    void checkedUp(Subject checkUp, Subject place, String day) {
        known.knows(checkUp.path(), day, new CheckUpPlanned(place, "luxi", LocalDate.parse(day)), place);
        known.knows(
                checkUp.path(),
                day,
                new CheckUpPerformed(List.of(new Finding(Part.MAIN_STRUCTURE, Grade.SOUND, "未见裂缝")), Grade.SOUND),
                place);
    }

    /** In the region, from 2027 on. */
    void counts(String period) {
        known.knows(
                "region/371500/profile/renewal",
                "2027-01-01",
                new ProfileEnacted(
                        "371500",
                        "renewal",
                        Level.CITY,
                        Reach.REGION,
                        "城市更新",
                        "发布会",
                        LocalDate.parse("2027-01-01"),
                        null,
                        List.of(new Figure(FigureKey.RENOVATION_CHECK_UP_PERIOD, period, null, "一年一体检"))));
    }

    void resolved(boolean passed, Matter matter, String openedOn, String closedOn, Subject... scope) {
        var day = LocalDate.parse(openedOn);
        var opened = new VoteOpened(matter, matter.majority(), RENOVATION, "是否同意", List.of(scope), day, day, List.of());
        var count = new Count(1, BigDecimal.TEN);
        known.knows(VOTE.path(), openedOn, opened);
        known.knows(VOTE.path(), closedOn, new VoteClosed(passed, count, count, count));
    }

    void installed(Subject device, DeviceKind kind, Subject place, String day) {
        known.knows(
                device.path(),
                day,
                new DeviceInstalled(
                        place,
                        Part.COMMON_EQUIPMENT,
                        kind,
                        "三菱",
                        60,
                        List.of(),
                        "luxi",
                        LocalDate.parse(day).plusYears(1)),
                place);
    }

    static ProposeRenovation propose(String day, boolean addsLift, Subject... places) {
        return new ProposeRenovation(
                act(day), RENOVATION, RenovationClass.IMPROVING, addsLift, List.of(places), "加装电梯");
    }

    static ApproveRenovation approve(String day, @Nullable Permit permit) {
        return new ApproveRenovation(act(day), RENOVATION, permit);
    }

    static AcceptRenovation accept(String day, Subject... lifts) {
        return new AcceptRenovation(act(day), RENOVATION, "验2027-031", List.of(lifts));
    }

    static void thenRefused(ThrowingCallable command, String... codes) {
        assertThatThrownBy(command).hasMessageContainingAll(codes);
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
