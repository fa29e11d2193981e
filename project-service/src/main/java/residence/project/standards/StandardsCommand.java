package residence.project.standards;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Codes;
import residence.events.Command;
import residence.events.Require;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Reach;
import residence.events.Subject;

/** What may be asked of a region's standards; the subject is {@code region/371500/profile/high-quality-2024}. */
public sealed interface StandardsCommand extends Command {

    /**
     * Puts a profile in force, whole. The files in {@code profiles/} of this service are bodies of it.
     *
     * @param reach whether it binds the whole region or only the projects it is applied to
     * @param title 1 to 2000 characters
     * @param document number of the document behind it, 1 to 2000 characters
     * @param validUntil last day in force, not before {@code validFrom}; null where open
     * @param figures 1 to 500, each key once; key of two or more words with dots between, 128 characters at most; value, unit and clause of 1 to 2000
     */
    record EnactProfile(
            Act act,
            Subject subject,
            Reach reach,
            String title,
            String document,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            List<Figure> figures)
            implements StandardsCommand {
        private static final String KEY = "[a-z][a-z-]*(\\.[A-Za-z0-9_-]+)+";

        public EnactProfile {
            Codes.region("region", subject.root().id());
            Require.text("title", title);
            Require.code("document", document);
            Require.check(
                    validUntil == null || !validUntil.isBefore(validFrom), "validUntil must not be before validFrom");
            figures = List.copyOf(figures);
            Require.check(!figures.isEmpty() && figures.size() <= 500, "figures must be 1 to 500");
            figures.forEach(EnactProfile::check);
            Require.eachOnce("figures", figures, Figure::key);
        }

        private static void check(Figure figure) {
            Require.check(
                    figure.key().length() <= 128 && figure.key().matches(KEY),
                    "figures.key must be two or more words of A-Z a-z 0-9 _ - with dots between, the first one of a-z and -,"
                            + " 128 characters at most, not '" + figure.key() + "'");
            Require.code("figures.value", figure.value());
            Require.code("figures.clause", figure.clause());
            if (figure.unit() != null) {
                Require.code("figures.unit", figure.unit());
            }
        }

        /** Division code of the region that it is law in. */
        String region() {
            return subject.root().id();
        }
    }
}
