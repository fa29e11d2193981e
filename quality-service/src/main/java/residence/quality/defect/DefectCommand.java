package residence.quality.defect;

import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Command;
import residence.events.DefectEvent.Grade;
import residence.events.DefectEvent.Source;
import residence.events.DefectKind;
import residence.events.PlatformCommand;
import residence.events.Require;
import residence.events.Subject;

/** What may be asked of a defect of construction quality; the subject is {@code defect/...}. */
public sealed interface DefectCommand extends Command {

    /**
     * Somebody found a defect (S0 二(三)1, S2 15).
     *
     * @param place the dwelling, or the building for its common parts
     * @param room of the dwelling, by the id of its registration; null where it is not one room's
     * @param source who or what brought it to light; an authority, a supervisor and the builder's own check each speak for
     *     themselves
     * @param description 1 to 2000 characters
     */
    record ReportDefect(
            Act act,
            Subject subject,
            Subject place,
            @Nullable String room,
            DefectKind kind,
            Grade grade,
            Source source,
            String description)
            implements DefectCommand {
        public ReportDefect {
            Require.place("place", place);
            Require.check(
                    room == null || place.dwelling().isPresent(),
                    "room must be left out where the place is no dwelling");
            Require.text("description", description);
        }
    }

    /**
     * A place has material in it of a batch that was called back (R3). Again for a recall and a place that have their defect,
     * it changes nothing.
     *
     * @param place the dwelling or building that the batch was installed in
     */
    record ReportRecall(Act act, Subject subject, Subject place, Subject batch)
            implements DefectCommand, PlatformCommand {
        /** How the ids of such defects begin. */
        public static final String IDS = "RECALL-";
    }

    /** The contractor mended it. @param workDone 1 to 2000 characters */
    record RectifyDefect(Act act, Subject subject, String workDone) implements DefectCommand {
        public RectifyDefect {
            Require.text("workDone", workDone);
        }
    }

    /** The supervisor looks again. @param remark 1 to 2000 characters; null where there is nothing to say */
    record ReinspectDefect(
            Act act,
            Subject subject,
            boolean passed,
            @Nullable String remark) implements DefectCommand {
        public ReinspectDefect {
            if (remark != null) {
                Require.text("remark", remark);
            }
        }
    }

    /** The supervisor closes what passed its reinspection. */
    record CloseDefect(Act act, Subject subject) implements DefectCommand {}
}
