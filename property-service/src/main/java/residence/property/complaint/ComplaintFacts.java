package residence.property.complaint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import residence.events.ComplaintEvent;
import residence.events.FigureKey;
import residence.events.Jurisdiction;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.Membership;
import residence.events.Refusal;
import residence.events.Standards;
import residence.events.Subject;
import residence.events.view.ManagementView;
import residence.property.complaint.ComplaintCommand.FileComplaint;

/**
 * What the rules of a complaint must know.
 *
 * @param community that the complainant's place was in on the day complained of; null where it was filed before
 * @param company that managed it then; null where none did
 * @param answerDays calendar days in which the company answers; null where no profile sets any
 * @param lastOn last day of what a step follows; null where nothing was filed
 */
record ComplaintFacts(
        @Nullable Subject community,
        @Nullable String company,
        @Nullable Integer answerDays,
        @Nullable LocalDate lastOn) {

    /**
     * @throws Refusal of whose community was not heard: {@code not-heard.community}, {@code not-heard.its-community}, and as
     *     {@link KnownBuilding#standing}
     */
    static ComplaintFacts lookUp(ComplaintCommand command, Complaint.State state, Lookup lookup) {
        return command instanceof FileComplaint filing
                ? filing(filing, lookup)
                : new ComplaintFacts(null, null, null, lookup.lastDay(command.subject(), ComplaintEvent.class));
    }

    private static ComplaintFacts filing(FileComplaint it, Lookup lookup) {
        boolean ofDwelling = it.place().dwelling().isPresent();
        var community = ofDwelling ? community(it, lookup) : it.place();
        var standards = ofDwelling ? ofBuilding(it, lookup) : ofRegion(it, lookup);
        var answerDays = standards.number(FigureKey.COMPLAINT_ANSWER_DAYS).orElse(null);
        return new ComplaintFacts(community, company(it, community, lookup), answerDays, null);
    }

    private static Subject community(FileComplaint it, Lookup lookup) {
        KnownBuilding.standing(lookup, it.place(), it.happenedOn());
        return Membership.community(lookup, it.place(), it.happenedOn())
                .orElseThrow(() -> Refusal.of(
                        "not-heard.its-community", "building", it.place().root()));
    }

    /** As of the day on which the company can know of it: what was filed late takes nothing of its term away. */
    private static Standards ofBuilding(FileComplaint it, Lookup lookup) {
        return Standards.governing(lookup, it.place().root(), it.act().today());
    }

    private static Standards ofRegion(FileComplaint it, Lookup lookup) {
        var region = Jurisdiction.of(lookup, it.place())
                .orElseThrow(() -> Refusal.of("not-heard.community", "community", it.place()));
        return Standards.ofRegion(lookup, region, it.act().today());
    }

    private static @Nullable String company(FileComplaint it, Subject community, Lookup lookup) {
        return ManagementView.VIEW
                .known(lookup, community)
                .flatMap(management -> management.inCharge(it.happenedOn()))
                .map(ManagementView.Assignment::company)
                .orElse(null);
    }
}
