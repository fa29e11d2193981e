package residence.quality.siteopenday;

import java.util.List;
import residence.events.Act;
import residence.events.Command;
import residence.events.Require;
import residence.events.Subject;

/** What may be asked of a site open day 工地开放日; the subject is {@code openday/JX-2026-1}. */
public sealed interface SiteOpenDayCommand extends Command {

    /**
     * The developer held it on the business day (S0 二(四)2); the rules ask for a photo as evidence.
     *
     * @param buildings 1 to 200 of the project that were shown
     * @param visitors how many came, 0 to 100000
     */
    record HoldOpenDay(Act act, Subject subject, Subject project, List<Subject> buildings, int visitors)
            implements SiteOpenDayCommand {
        public HoldOpenDay {
            Require.project("project", project);
            Require.check(!buildings.isEmpty() && buildings.size() <= 200, "buildings must name 1 to 200");
            buildings.forEach(building -> Require.building("buildings", building));
            buildings = Require.eachOnce("buildings", buildings, building -> building);
            Require.check(visitors >= 0 && visitors <= 100_000, "visitors must be 0 to 100000");
        }
    }

    /**
     * Somebody who bought or owns a dwelling of the project says what there is to say.
     *
     * @param id of the opinion, its giver's choice
     * @param dwelling that the giver bought or owns; the record does not say it with the opinion
     * @param opinion 1 to 2000 characters
     */
    record GiveOpinion(Act act, Subject subject, String id, Subject dwelling, String opinion)
            implements SiteOpenDayCommand {
        public GiveOpinion {
            Require.id("id", id);
            Require.check(
                    Require.place("dwelling", dwelling).dwelling().isPresent(),
                    "dwelling must be building/<id>/entrance/<id>/unit/<id>");
            Require.text("opinion", opinion);
        }
    }

    /**
     * The developer or the contractor answers it.
     *
     * @param id of the opinion
     * @param answer 1 to 2000 characters
     */
    record AnswerOpinion(Act act, Subject subject, String id, String answer) implements SiteOpenDayCommand {
        public AnswerOpinion {
            Require.id("id", id);
            Require.text("answer", answer);
        }
    }
}
