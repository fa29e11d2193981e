package residence.events.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.BuildingEvent.AppraisalCommissioned;
import residence.events.BuildingEvent.BimModelLinked;
import residence.events.BuildingEvent.BuildingAppraised;
import residence.events.BuildingEvent.HazardGrade;

/** What was drawn up of a building since it is on record; all lists in the order of recording. */
public record SurveyView(List<BimModel> models, List<Commission> commissions, List<Appraisal> appraisals) {
    static final SurveyView NONE = new SurveyView(List.of(), List.of(), List.of());

    /** @param model its digest */
    public record BimModel(String model, String format, String version, Source source) {}

    public record Commission(String checkUpBody, String reason, Source source) {}

    public record Appraisal(String appraiser, HazardGrade grade, String reportNumber, Source source) {}

    SurveyView linked(BimModelLinked event, Source source) {
        var model = new BimModel(event.model(), event.format(), event.version(), source);
        return new SurveyView(Lists.plus(models, model), commissions, appraisals);
    }

    SurveyView commissioned(AppraisalCommissioned event, Source source) {
        var commission = new Commission(event.checkUpBody(), event.reason(), source);
        return new SurveyView(models, Lists.plus(commissions, commission), appraisals);
    }

    SurveyView appraised(BuildingAppraised event, Source source) {
        var appraisal = new Appraisal(event.appraiser(), event.grade(), event.reportNumber(), source);
        return new SurveyView(models, commissions, Lists.plus(appraisals, appraisal));
    }

    /** Of the last appraisal by its day; of one day, of the one recorded last. */
    @Nullable
    HazardGrade grade() {
        return appraisals.stream()
                .reduce((one, other) ->
                        other.source().on().isBefore(one.source().on()) ? one : other)
                .map(Appraisal::grade)
                .orElse(null);
    }
}
