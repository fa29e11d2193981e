package residence.record.notices;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import residence.events.Part;
import residence.events.Service;
import residence.events.Subject;
import residence.kit.DerivedId;
import residence.record.audience.Audience;
import residence.record.document.Chapters;
import residence.record.document.Standing;

/**
 * Something on the record that whoever holds a dwelling should not have to look for. It follows from entries and is stored
 * nowhere, so what is voided gives no notice.
 *
 * @param id the same however often and for whomever it is told
 * @param place the dwelling, or the building or community that has it in common
 * @param about what it is about: the repair, the batch, the vote, the check-up, the clock
 * @param part null where it is not about one
 * @param on the business date from which it holds
 * @param until the last day for what it calls for; null where it calls for nothing by a day
 * @param since the moment from which it could be told
 * @param roll the dwellings that it is for, where those are not all of the place
 */
public record Notice(
        UUID id,
        Kind kind,
        Subject place,
        Subject about,
        @Nullable Part part,
        LocalDate on,
        @Nullable LocalDate until,
        Instant since,
        Origin entry,
        @JsonIgnore List<Subject> roll) {
    /** The latest in front. */
    static final Comparator<Notice> NEWEST_FIRST =
            Comparator.comparing(Notice::since).reversed().thenComparing(Notice::id);

    private static final UUID NAMESPACE = UUID.fromString("6f7e6a52-6c1f-5d0b-9a1d-2f0e4c9b7d18");

    /** What it says. */
    public enum Kind {
        /** 应回访: the last months of a waterproof part's term have begun (R12). */
        REVISIT_DUE,
        /** 保修即将到期: the owner's clock of a part runs out (R11). */
        TERM_ENDING,
        /** 材料召回: of a recalled batch something is in there (R3). */
        RECALL,
        /** 维修完工: a repair waits for its acceptance (R14). */
        REPAIR_DONE,
        /** 业主表决: a vote was opened (R18). */
        VOTE_OPEN,
        /** 应体检: the building is to be checked up. */
        CHECK_UP_DUE
    }

    /** The entry that it follows from, to be found on the timeline. */
    public record Origin(Service service, long position, UUID id, String type) {}

    public Notice {
        roll = List.copyOf(roll);
    }

    /** A notice of {@code kind} about the entry's own subject, as soon as the entry was recorded. */
    static Notice of(Kind kind, Subject place, Standing entry, @Nullable Part part) {
        var it = entry.entry();
        var id = DerivedId.of(NAMESPACE, kind + " " + it.id() + " " + place + (part == null ? "" : " " + part));
        var origin = new Origin(it.service(), entry.position(), it.id(), it.type());
        return new Notice(
                id, kind, place, it.subject(), part, it.occurredOn(), null, it.recordedAt(), origin, List.of());
    }

    /** The same, which calls for something by that day. */
    Notice until(@Nullable LocalDate lastDay) {
        return new Notice(id, kind, place, about, part, on, lastDay, since, entry, roll);
    }

    /** The same, which holds from a later day on, or was to be told from a later moment. */
    Notice notBefore(LocalDate day, Instant moment) {
        return new Notice(
                id,
                kind,
                place,
                about,
                part,
                day.isAfter(on) ? day : on,
                until,
                moment.isAfter(since) ? moment : since,
                entry,
                roll);
    }

    /** The same, for these dwellings alone. */
    Notice onlyFor(List<Subject> dwellings) {
        return new Notice(id, kind, place, about, part, on, until, since, entry, dwellings);
    }

    boolean isFor(Subject dwelling) {
        return roll.isEmpty() || roll.contains(dwelling);
    }

    /** What a reader's card does not tell is not told here either. */
    public boolean seenBy(Audience audience) {
        var chapters = place.kind().equals("unit") ? audience.ownChapters() : audience.commonChapters();
        return chapters.contains(Chapters.FOLDING.chapterName(entry.type()));
    }
}
