package residence.project.projectstandards;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Bound;
import residence.events.FigureKey;
import residence.events.ProjectStandardsEvent.Assessed;
import residence.events.ProjectStandardsEvent.Conformity;
import residence.events.ProjectStandardsEvent.Declared;
import residence.events.ProjectStandardsEvent.IndicatorsAssessed;
import residence.events.Standards.Governing;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.Subject;
import residence.project.projectstandards.ProjectStandardsFacts.Place;

/** The governing indicators held against what was declared: each of them wherever it was measured, and all together. */
final class Assessment {
    private final Subject project;
    private final ProjectStandardsFacts facts;

    Assessment(Subject project, ProjectStandardsFacts facts) {
        this.project = project;
        this.facts = facts;
    }

    IndicatorsAssessed verdict() {
        var assessed = facts.indicators().stream().flatMap(this::assessed).toList();
        return new IndicatorsAssessed(overall(assessed), assessed);
    }

    private Stream<Assessed> assessed(Governing indicator) {
        return places(indicator.figure().key()).map(place -> assessed(indicator, place));
    }

    /**
     * Where an indicator counts: for the whole project and wherever it was measured besides; where it was measured in
     * some building only, in every building.
     */
    private Stream<Subject> places(String key) {
        var measured = facts.buildings().stream()
                .filter(building -> declared(building, key) != null)
                .toList();
        if (declared(project, key) == null && !measured.isEmpty()) {
            return facts.buildings().stream();
        }
        return Stream.concat(Stream.of(project), measured.stream());
    }

    private @Nullable Declared declared(Subject place, String key) {
        return facts.declared().get(new Place(place, key));
    }

    private Assessed assessed(Governing indicator, Subject place) {
        var figure = indicator.figure();
        var declared = declared(place, figure.key());
        var measured = declared == null ? null : declared.value();
        return new Assessed(figure, indicator.law(), place, measured, verdict(figure, declared));
    }

    /** What was declared in another unit, because another profile governed then, was not measured for this one. */
    private static Conformity verdict(Figure figure, @Nullable Declared declared) {
        if (declared == null || !Objects.equals(declared.unit(), figure.unit())) {
            return Conformity.NOT_MEASURED;
        }
        return Bound.of(figure.key()).orElseThrow().met(declared.value(), figure.value())
                ? Conformity.MET
                : Conformity.NOT_MET;
    }

    private Conformity overall(List<Assessed> assessed) {
        if (assessed.stream().anyMatch(each -> each.verdict() == Conformity.NOT_MET)) {
            return Conformity.NOT_MET;
        }
        boolean nothing = assessed.stream().noneMatch(each -> each.verdict() == Conformity.MET);
        return nothing || assessed.stream().anyMatch(this::lacking) ? Conformity.NOT_MEASURED : Conformity.MET;
    }

    private boolean lacking(Assessed assessed) {
        return assessed.verdict() == Conformity.NOT_MEASURED
                && facts.indicator(assessed.figure().key())
                        .filter(indicator -> allRequired(indicator.profile()))
                        .isPresent();
    }

    /** S0 附件 指标说明1: 上述指标均为必要性指标，实施时需同时满足. */
    private static boolean allRequired(ProfileEnacted profile) {
        return profile.figures().stream()
                .anyMatch(figure -> figure.key().equals(FigureKey.INDICATORS_ALL_REQUIRED)
                        && figure.value().equals("true"));
    }
}
