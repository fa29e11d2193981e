package residence.project.completionfiling;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Bound;
import residence.events.DomainEvent;
import residence.events.FigureKey;
import residence.events.Lookup;
import residence.events.ProjectEvent.QualityInformationPublished;
import residence.events.ProjectStandardsEvent.Conformity;
import residence.events.ProjectStandardsEvent.IndicatorsAssessed;
import residence.events.ProjectStandardsEvent.ProfileApplied;
import residence.events.SiteOpenDayEvent.OpenDayHeld;
import residence.events.Standards;
import residence.events.Subject;
import residence.events.Unmet;

/**
 * What the project's standards want to be there when it is accepted jointly, as it stood on the business day.
 *
 * @param measured whether a profile binds the project and has indicators
 * @param overall the last overall verdict on them; null before there was one
 * @param unpublished whether information on the quality is wanted, and none was published
 * @param unshown whether a site open day is wanted, and none was held
 */
record BindingFacts(boolean measured, @Nullable Conformity overall, boolean unpublished, boolean unshown) {
    /** With a command that does not ask. */
    static final BindingFacts NONE = new BindingFacts(false, null, false, false);

    static BindingFacts lookUp(Subject project, LocalDate day, Lookup lookup) {
        var standards = Standards.ofProject(lookup, project, day);
        return new BindingFacts(
                applied(project, day, lookup)
                        && !standards.governing(Bound.INDICATOR).isEmpty(),
                overall(project, day, lookup),
                standards.require(FigureKey.GATE_QUALITY_INFORMATION)
                        && !happened(QualityInformationPublished.class, project, day, lookup),
                standards.require(FigureKey.GATE_SITE_OPEN_DAY) && !happened(OpenDayHeld.class, project, day, lookup));
    }

    Stream<Unmet> unmet() {
        return Stream.of(
                        indicators(),
                        Unmet.when(unpublished, "R9.quality-information-not-published"),
                        Unmet.when(unshown, "R9.no-site-open-day"))
                .flatMap(part -> part);
    }

    /** Where a profile binds the project, what it asks for is a basis of joint acceptance 联合验收依据 (S0 二(四)1). */
    private Stream<Unmet> indicators() {
        if (!measured) {
            return Stream.empty();
        }
        return overall == null
                ? Stream.of(Unmet.of("R9.indicators-not-assessed"))
                : Unmet.when(overall != Conformity.MET, "R9.indicators-not-met", "verdict", overall);
    }

    private static boolean applied(Subject project, LocalDate day, Lookup lookup) {
        return lookup.entries(project, ProfileApplied.class).stream()
                .anyMatch(applied -> !applied.body().from().isAfter(day));
    }

    /** Of one day the one recorded last. */
    private static @Nullable Conformity overall(Subject project, LocalDate day, Lookup lookup) {
        return lookup.entries(project, IndicatorsAssessed.class).stream()
                .filter(assessed -> !assessed.occurredOn().isAfter(day))
                .reduce((one, other) -> other.occurredOn().isBefore(one.occurredOn()) ? one : other)
                .map(assessed -> assessed.body().overall())
                .orElse(null);
    }

    private static boolean happened(Class<? extends DomainEvent> type, Subject project, LocalDate day, Lookup lookup) {
        return lookup.entries(project, type).stream()
                .anyMatch(entry -> !entry.occurredOn().isAfter(day));
    }
}
