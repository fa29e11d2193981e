package residence.events;

import java.time.LocalDate;
import java.util.stream.Stream;
import residence.events.ComplaintEvent.Answerer;
import residence.events.ComplaintEvent.ComplaintAnswered;
import residence.events.ComplaintEvent.ComplaintClosed;
import residence.events.ComplaintEvent.ComplaintEscalated;
import residence.events.ComplaintEvent.ComplaintFiled;
import residence.events.ComplaintEvent.Kind;
import residence.events.ComplaintEvent.Outcome;

/** A complaint of the owner of dwelling 1502 about what the company charged, to the authority and to its end. */
final class ComplaintSamples {
    private static final String COMPLAINT = "complaint/TS-2029-011";
    private static final String DWELLING = "building/LC-JSW-B1/entrance/1/unit/1502";

    private ComplaintSamples() {}

    static Stream<Entry<?>> all() {
        return Stream.of(
                Sample.of(
                        COMPLAINT,
                        "2029-09-03",
                        Sample.OWNER,
                        new ComplaintFiled(
                                new Subject(DWELLING),
                                new Subject("community/LC-JSW"),
                                "anju-wuye",
                                Kind.CHARGES,
                                LocalDate.of(2029, 9, 1),
                                "电梯停运期间仍按原标准收取电梯运行费",
                                "p-2e90d4af",
                                LocalDate.of(2029, 9, 18)),
                        DWELLING),
                Sample.of(
                        COMPLAINT,
                        "2029-09-10",
                        Sample.PROPERTY_COMPANY,
                        new ComplaintAnswered(Answerer.COMPANY, "停运七日已在下期账单中扣减"),
                        DWELLING),
                Sample.of(COMPLAINT, "2029-10-20", Sample.OWNER, new ComplaintEscalated("十月账单未见扣减"), DWELLING),
                Sample.of(COMPLAINT, "2029-11-05", Sample.HOUSING, new ComplaintClosed(Outcome.SETTLED), DWELLING));
    }
}
