package residence.warranty.handover;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Acceptances;
import residence.events.CompletionFilingEvent;
import residence.events.CompletionFilingEvent.CompletionFiled;
import residence.events.CompletionFilingEvent.FirstRegistrationMade;
import residence.events.Entry;
import residence.events.FigureKey;
import residence.events.Holders;
import residence.events.Holders.InForce;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.MaintenanceFundEvent.FundDeposited;
import residence.events.ManagementEvent.TakeoverInspected;
import residence.events.Refusal;
import residence.events.Standards;
import residence.events.Subject;
import residence.warranty.handover.HandoverCommand.HandOverUnit;
import residence.warranty.handover.HandoverCommand.IssueTitleCertificate;
import residence.warranty.handover.HandoverCommand.RecordOwnerInspection;

/**
 * What R10 asks beside the hand-over itself. The sale is this service's own, so a cancellation and a hand-over never
 * both succeed; the acceptance is the quality service's, takeover and deposit the property service's, as far as they were heard.
 * Only what a command is judged by is looked up: whatever is, is its basis.
 *
 * @param buyers of the sale in force; empty where there is none
 * @param soldOn the day of that sale; null where there is none
 * @param acceptedOn when the building was accepted whole; null where it was not
 * @param takeover the building's takeover inspection, and how long before the hand-over it has to be
 * @param gates what the building's standards ask for before its dwellings are handed over
 * @param depositedOn when the first deposit to the maintenance fund was made; null where it was not
 */
record HandoverFacts(
        List<String> buyers,
        @Nullable LocalDate soldOn,
        @Nullable LocalDate acceptedOn,
        Takeover takeover,
        Gates gates,
        @Nullable LocalDate depositedOn) {

    /**
     * @param notFiled the completion is to be filed before 竣工验收备案 (S2 五(二)), and was not by that day
     * @param notRegistered the first registration is to be made before 不动产首次登记 (as above), and was not by that day
     */
    record Gates(boolean notFiled, boolean notRegistered) {
        private static final Gates NOT_ASKED = new Gates(false, false);

        private static Gates of(Lookup lookup, Subject building, LocalDate day, Standards standards) {
            return new Gates(
                    standards.require(FigureKey.GATE_FILING) && !done(CompletionFiled.class, building, day, lookup),
                    standards.require(FigureKey.GATE_FIRST_REGISTRATION)
                            && !done(FirstRegistrationMade.class, building, day, lookup));
        }

        private static boolean done(
                Class<? extends CompletionFilingEvent> what, Subject building, LocalDate day, Lookup lookup) {
            return lookup.entries(building, what).stream()
                    .anyMatch(entry -> !entry.occurredOn().isAfter(day));
        }
    }

    /**
     * Of the common parts and the common equipment 承接查验 (L5 art. 10).
     *
     * @param inspectedOn the first inspection; null where there was none
     * @param daysBefore calendar days from it to the hand-over, at the least
     */
    record Takeover(@Nullable LocalDate inspectedOn, int daysBefore) {
        private static final Takeover NOT_ASKED = new Takeover(null, 0);

        private static Takeover of(Lookup lookup, Subject building, Standards standards) {
            var inspectedOn = lookup.entries(building, TakeoverInspected.class).stream()
                    .map(Entry::occurredOn)
                    .min(Comparator.naturalOrder());
            int days = standards.number(FigureKey.TAKEOVER_DAYS).orElse(0);
            return new Takeover(inspectedOn.orElse(null), days);
        }
    }

    /** @throws Refusal as {@link KnownBuilding#standing}, but a title follows a hand-over, whatever became of the building */
    static HandoverFacts lookUp(HandoverCommand command, Handover.State state, Lookup lookup) {
        var dwelling = command.subject();
        var day = command.act().occurredOn();
        return switch (command) {
            case RecordOwnerInspection inspection -> {
                KnownBuilding.standing(lookup, dwelling, day);
                yield new HandoverFacts(
                        buyers(lookup, dwelling), null, null, Takeover.NOT_ASKED, Gates.NOT_ASKED, null);
            }
            case HandOverUnit handOver -> handOver(lookup, dwelling, day);
            case IssueTitleCertificate title -> {
                KnownBuilding.of(lookup, dwelling);
                yield new HandoverFacts(List.of(), null, null, Takeover.NOT_ASKED, Gates.NOT_ASKED, null);
            }
        };
    }

    private static HandoverFacts handOver(Lookup lookup, Subject dwelling, LocalDate day) {
        var building = KnownBuilding.standing(lookup, dwelling, day).subject();
        var standards = Standards.governing(lookup, building, day).heard(building, day);
        return new HandoverFacts(
                buyers(lookup, dwelling),
                Holders.sale(lookup, dwelling).map(InForce::on).orElse(null),
                Acceptances.of(lookup, building).orElse(null),
                Takeover.of(lookup, building, standards),
                Gates.of(lookup, building, day, standards),
                lookup.first(dwelling, FundDeposited.class)
                        .map(Entry::occurredOn)
                        .orElse(null));
    }

    private static List<String> buyers(Lookup lookup, Subject dwelling) {
        return Holders.sale(lookup, dwelling).map(InForce::buyers).orElse(List.of());
    }
}
