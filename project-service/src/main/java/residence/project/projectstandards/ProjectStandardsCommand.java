package residence.project.projectstandards;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Bound;
import residence.events.Codes;
import residence.events.Command;
import residence.events.ProjectStandardsEvent.Basis;
import residence.events.ProjectStandardsEvent.Declared;
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

    /**
     * Says what was designed or measured.
     *
     * @param building whose; null: the whole project's
     * @param values 1 to 100, each key once; a key names its {@link Bound}, which says how its value is written; unit as
     *     the profile has it
     */
    record DeclareIndicators(
            Act act, Subject subject, @Nullable Subject building, List<Declared> values)
            implements ProjectStandardsCommand {
        public DeclareIndicators {
            if (building != null) {
                Require.building("building", building);
            }
            values = Require.eachOnce("values", values, Declared::key);
            Require.check(!values.isEmpty() && values.size() <= 100, "values must be 1 to 100");
            values.forEach(DeclareIndicators::check);
        }

        private static void check(Declared value) {
            var bound = Bound.of(value.key())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "values.key must be indicator.<bound>.<what>, not '" + value.key() + "'"));
            Require.text("values.value", value.value());
            Require.check(
                    bound.measures(value.value()),
                    value.key() + " can't be '" + value.value()
                            + "'; write a number, a list separated by commas, or a word of a-z, as its key asks");
            if (value.unit() != null) {
                Require.code("values.unit", value.unit());
            }
        }

        /** The project, or the building. */
        Subject place() {
            return building == null ? subject : building;
        }
    }

    /** Holds the indicators that govern the project against what was declared by the business date. */
    record AssessIndicators(Act act, Subject subject) implements ProjectStandardsCommand {}
}
