package residence.record.notices;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import residence.events.Act;
import residence.events.CheckUpEvent.CheckUpPlanned;
import residence.events.DomainEvent;
import residence.events.MaterialBatchEvent.MaterialBatchInstalled;
import residence.events.MaterialBatchEvent.MaterialBatchRecalled;
import residence.events.OwnersVoteEvent.VoteOpened;
import residence.events.OwnersVoteEvent.Voter;
import residence.events.Part;
import residence.events.RepairEvent.RepairCompleted;
import residence.events.Subject;
import residence.events.WarrantyEvent.RevisitDue;
import residence.events.WarrantyEvent.WarrantyReagreed;
import residence.events.WarrantyEvent.WarrantyStarted;
import residence.record.document.Standing;
import residence.record.notices.Notice.Kind;

/**
 * The notices at one place, as they follow from the entries that stand there: pure, so they are the same whenever and
 * however often they are asked for. Only a term's end depends on the day.
 */
final class Notices {
    /** What notices follow from. */
    static final List<Class<? extends DomainEvent>> FROM = List.of(
            RevisitDue.class,
            WarrantyStarted.class,
            WarrantyReagreed.class,
            MaterialBatchInstalled.class,
            MaterialBatchRecalled.class,
            RepairCompleted.class,
            VoteOpened.class,
            CheckUpPlanned.class);

    private final Subject place;
    private final List<Standing> around;
    private final List<Standing> here;

    private Notices(Subject place, List<Standing> around) {
        this.place = place;
        this.around = around;
        this.here =
                around.stream().filter(one -> one.documents().contains(place)).toList();
    }

    /** A part's last day under the owner's clock, as last agreed. */
    private record End(Standing entry, Part part, LocalDate lastDay) {}

    /**
     * @param around what stands at the place, and of its project what tells of recalls, in the order of positions
     * @param lead how long before its last day a term's end is told
     */
    static List<Notice> at(Subject place, List<Standing> around, LocalDate today, Period lead) {
        var notices = new Notices(place, around);
        return Stream.of(notices.told(), notices.checkUps(), notices.endings(today, lead), notices.recalls())
                .flatMap(some -> some)
                .sorted(Notice.NEWEST_FIRST)
                .toList();
    }

    /** What one entry alone tells. */
    private Stream<Notice> told() {
        return here.stream().flatMap(one -> switch (one.entry().body()) {
            case RevisitDue it ->
                Stream.of(Notice.of(Kind.REVISIT_DUE, place, one, it.part()).until(it.endsOn()));
            case RepairCompleted it ->
                Stream.of(Notice.of(Kind.REPAIR_DONE, place, one, null).until(it.acceptBy()));
            case VoteOpened it ->
                Stream.of(Notice.of(Kind.VOTE_OPEN, place, one, null)
                        .until(it.lastDay())
                        .onlyFor(it.roll().stream().map(Voter::dwelling).toList()));
            default -> Stream.empty();
        });
    }

    /** Whoever is commissioned with a check-up that was planned before says so in another entry: it is told once. */
    private Stream<Notice> checkUps() {
        var planned = new LinkedHashMap<Subject, Notice>();
        for (var one : here) {
            if (one.entry().body() instanceof CheckUpPlanned it) {
                var notice = Notice.of(Kind.CHECK_UP_DUE, place, one, null).until(it.dueOn());
                planned.merge(notice.about(), notice, (first, again) -> first.until(again.until()));
            }
        }
        return planned.values().stream();
    }

    private Stream<Notice> endings(LocalDate today, Period lead) {
        return ends().values().stream()
                .filter(end -> !today.isBefore(end.lastDay.minus(lead)))
                .map(end -> ending(end, end.lastDay.minus(lead)));
    }

    private Notice ending(End end, LocalDate from) {
        return Notice.of(Kind.TERM_ENDING, place, end.entry, end.part)
                .notBefore(from, from.atStartOfDay(Act.ZONE).toInstant())
                .until(end.lastDay);
    }

    /** By clock and part: a term that was agreed anew has one end, the new one. */
    private Map<String, End> ends() {
        var ends = new LinkedHashMap<String, End>();
        here.stream()
                .filter(one -> one.entry().subject().kind().equals("clock")
                        && one.entry().subject().id().equals("owner"))
                .flatMap(Notices::ends)
                .forEach(end -> ends.put(end.entry.entry().subject() + " " + end.part, end));
        return ends;
    }

    private static Stream<End> ends(Standing one) {
        return switch (one.entry().body()) {
            case WarrantyStarted it -> it.terms().stream().map(term -> new End(one, term.part(), term.endsOn()));
            case WarrantyReagreed it -> Stream.of(new End(one, it.part(), it.endsOn()));
            default -> Stream.empty();
        };
    }

    /** Recall and installation come in either order; a place that was told of later is not among those that the recall names. */
    private Stream<Notice> recalls() {
        return around.stream()
                .filter(one -> one.entry().body() instanceof MaterialBatchRecalled)
                .flatMap(recall -> here.stream()
                        .filter(one -> one.entry().body() instanceof MaterialBatchInstalled
                                && one.entry().subject().equals(recall.entry().subject()))
                        .limit(1)
                        .map(installed -> recall(recall, installed)));
    }

    private Notice recall(Standing recall, Standing installed) {
        var told = installed.entry();
        return Notice.of(Kind.RECALL, place, recall, null).notBefore(told.occurredOn(), told.recordedAt());
    }
}
