package residence.record.standards;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Entry;
import residence.events.StandardsEvent;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Level;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.StandardsEvent.Reach;
import residence.events.Subject;
import residence.events.view.Lists;
import residence.events.view.Source;
import residence.record.fold.Chapter;
import residence.record.fold.Disclosure;

/**
 * The profiles enacted in a region.
 *
 * @param profiles in their order, each under its subject
 */
public record EnactedStandards(List<Profile> profiles) {
    public static final EnactedStandards BLANK = new EnactedStandards(List.of());
    public static final Chapter<StandardsEvent, EnactedStandards> CHAPTER = Chapter.of(
            "enactedStandards",
            StandardsEvent.class,
            EnactedStandards.class,
            BLANK,
            EnactedStandards::fold,
            Disclosure.PUBLISHED);

    /** @param validUntil last day in force, null where open */
    public record Profile(
            Subject subject,
            Level level,
            Reach reach,
            String title,
            String document,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            List<Figure> figures,
            Source source) {}

    static EnactedStandards fold(EnactedStandards standards, StandardsEvent event, Entry<?> entry) {
        return switch (event) {
            case ProfileEnacted enacted ->
                new EnactedStandards(Lists.plus(standards.profiles, profile(enacted, entry)));
        };
    }

    private static Profile profile(ProfileEnacted event, Entry<?> entry) {
        return new Profile(
                entry.subject(),
                event.level(),
                event.reach(),
                event.title(),
                event.document(),
                event.validFrom(),
                event.validUntil(),
                event.figures(),
                Source.of(entry));
    }
}
