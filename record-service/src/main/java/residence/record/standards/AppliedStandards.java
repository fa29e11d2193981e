package residence.record.standards;

import java.time.LocalDate;
import java.util.List;
import residence.events.Entry;
import residence.events.ProjectStandardsEvent;
import residence.events.ProjectStandardsEvent.Basis;
import residence.events.ProjectStandardsEvent.ProfileApplied;
import residence.events.Subject;
import residence.events.view.Lists;
import residence.events.view.Source;
import residence.record.fold.Chapter;
import residence.record.fold.Disclosure;

/**
 * The profiles that bind a project beyond its region's.
 *
 * @param bindings in their order
 */
public record AppliedStandards(List<Binding> bindings) {
    public static final AppliedStandards BLANK = new AppliedStandards(List.of());
    public static final Chapter<ProjectStandardsEvent, AppliedStandards> CHAPTER = Chapter.of(
            "standards",
            ProjectStandardsEvent.class,
            AppliedStandards.class,
            BLANK,
            AppliedStandards::fold,
            Disclosure.PUBLISHED);

    /** @param reference the paper that says so */
    public record Binding(Subject profile, Basis basis, String reference, LocalDate from, Source source) {}

    static AppliedStandards fold(AppliedStandards standards, ProjectStandardsEvent event, Entry<?> entry) {
        return switch (event) {
            case ProfileApplied applied ->
                new AppliedStandards(Lists.plus(standards.bindings, binding(applied, Source.of(entry))));
        };
    }

    private static Binding binding(ProfileApplied event, Source source) {
        return new Binding(event.profile(), event.basis(), event.reference(), event.from(), source);
    }
}
