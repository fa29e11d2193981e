package residence.events.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.ProjectStandardsEvent;
import residence.events.ProjectStandardsEvent.Assessed;
import residence.events.ProjectStandardsEvent.Basis;
import residence.events.ProjectStandardsEvent.Conformity;
import residence.events.ProjectStandardsEvent.Declared;
import residence.events.ProjectStandardsEvent.IndicatorsAssessed;
import residence.events.ProjectStandardsEvent.IndicatorsDeclared;
import residence.events.ProjectStandardsEvent.ProfileApplied;
import residence.events.Subject;

/**
 * The profiles that bind a project beyond its region's, and how it measures up.
 *
 * @param bindings in their order
 * @param declarations in their order; of one indicator at one place the last counts
 * @param overall of the last assessment; null before there is one
 * @param assessment the last one by its day, of one day the one recorded last; null before there is one
 */
public record ProjectStandardsView(
        Subject project,
        List<Binding> bindings,
        List<Declaration> declarations,
        @Nullable Conformity overall,
        @Nullable Assessment assessment) {
    public static final View<ProjectStandardsView, ProjectStandardsEvent> VIEW = new View<>(
            ProjectStandardsView.class,
            ProjectStandardsEvent.class,
            project -> new ProjectStandardsView(project, List.of(), List.of(), null, null),
            ProjectStandardsView::after);

    /** @param reference the paper that says so */
    public record Binding(Subject profile, Basis basis, String reference, LocalDate from, Source source) {}

    /** @param place the project, or one of its buildings */
    public record Declaration(Subject place, List<Declared> values, Source source) {}

    public record Assessment(List<Assessed> indicators, Source source) {}

    private ProjectStandardsView after(ProjectStandardsEvent event, Source source) {
        return switch (event) {
            case ProfileApplied it -> bound(new Binding(it.profile(), it.basis(), it.reference(), it.from(), source));
            case IndicatorsDeclared it -> declared(new Declaration(it.place(), it.values(), source));
            case IndicatorsAssessed it -> assessed(it.overall(), new Assessment(it.indicators(), source));
        };
    }

    private ProjectStandardsView assessed(Conformity verdict, Assessment its) {
        boolean before = assessment != null
                && its.source().on().isBefore(assessment.source().on());
        return before ? this : new ProjectStandardsView(project, bindings, declarations, verdict, its);
    }

    private ProjectStandardsView bound(Binding binding) {
        return new ProjectStandardsView(project, Lists.plus(bindings, binding), declarations, overall, assessment);
    }

    private ProjectStandardsView declared(Declaration declaration) {
        return new ProjectStandardsView(project, bindings, Lists.plus(declarations, declaration), overall, assessment);
    }
}
