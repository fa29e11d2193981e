package residence.events;

import static residence.events.Sample.HOUSING;
import static residence.events.Sample.OWNER;
import static residence.events.Sample.PROPERTY_COMPANY;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import residence.events.DecorationEvent.DecorationFiled;
import residence.events.DecorationEvent.Design;
import residence.events.RenovationEvent.Permit;
import residence.events.RenovationEvent.RenovationAccepted;
import residence.events.RenovationEvent.RenovationApproved;
import residence.events.RenovationEvent.RenovationClass;
import residence.events.RenovationEvent.RenovationProposed;

/** A lift is added to an entrance of an old building; an owner of another takes a wall out. */
final class RenovationSamples {
    private static final String LIFT_ADDITION = "renovation/DCF-0032-2";
    private static final String ENTRANCE = "building/LC-DCF-0032/entrance/2";

    private RenovationSamples() {}

    static Stream<Entry<?>> all() {
        return Stream.of(
                Sample.of(
                        LIFT_ADDITION,
                        "2032-02-20",
                        PROPERTY_COMPANY,
                        new RenovationProposed(
                                RenovationClass.IMPROVING,
                                true,
                                List.of(new Subject(ENTRANCE)),
                                new Subject("community/DCF"),
                                "2单元加装电梯，平层入户"),
                        ENTRANCE),
                Sample.of(
                        LIFT_ADDITION,
                        "2032-04-11",
                        HOUSING,
                        new RenovationApproved(
                                List.of(new Subject("checkup/C-2031-008")),
                                new Subject("community/DCF/vote/2032-1"),
                                new Permit("建字第371502203200117号", "371500-zrzy", LocalDate.of(2032, 4, 2))),
                        ENTRANCE),
                Sample.of(
                        LIFT_ADDITION,
                        "2032-09-30",
                        HOUSING,
                        new RenovationAccepted("聊加梯验〔2032〕031号", List.of(new Subject("device/DCF-0032-LIFT-2"))),
                        ENTRANCE,
                        "device/DCF-0032-LIFT-2"),
                Sample.of(
                        "building/LC-JSW-B1/entrance/1/unit/1502/decoration/2033-1",
                        "2033-03-01",
                        OWNER,
                        new DecorationFiled(
                                "厨房与餐厅之间的墙体开门洞并加固",
                                LocalDate.of(2033, 3, 10),
                                LocalDate.of(2033, 5, 31),
                                "luxi-zhuangshi",
                                true,
                                new Design("sha256:" + "7".repeat(64), "guangyue-sheji", "A137015226"),
                                "聊住装许〔2033〕0042号")));
    }
}
