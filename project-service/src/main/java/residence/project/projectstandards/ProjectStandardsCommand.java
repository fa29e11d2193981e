package residence.project.projectstandards;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Codes;
import residence.events.Command;
import residence.events.ProjectStandardsEvent.Basis;
import residence.events.Require;
import residence.events.Subject;

/** What may be asked of a project's own standards; the subject is {@code project/LC-JINSHUI-WAN}. */
public sealed interface ProjectStandardsCommand extends Command {

    /**
     * Makes a profile law for one project.
     *
     * @param profile {@code region/371500/profile/high-quality-2024}
     * @param reference the paper that says so, 1 to 2000 characters
     * @param from first day, within the profile's validity; null: the business date
     */
    record ApplyProfile(
            Act act,
            Subject subject,
            Subject profile,
            Basis basis,
            String reference,
            @Nullable LocalDate from) implements ProjectStandardsCommand {
        public ApplyProfile {
            Require.check(
                    profile.root().kind().equals("region")
                            && profile.kind().equals("profile")
                            && profile.lineage().size() == 2,
                    "profile must be region/<code>/profile/<id>");
            Codes.region("profile", profile.root().id());
            Require.code("reference", reference);
        }

        /** First day on which the profile governs the project. */
        LocalDate begins() {
            return from == null ? act.occurredOn() : from;
        }
    }
}
