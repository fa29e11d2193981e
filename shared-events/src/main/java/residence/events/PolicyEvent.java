package residence.events;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy of defect insurance 质量保险 for buildings of a project, cover by cover (R22; S1 二(二): 推行房屋定期体检和质量保险制度，提供5年质量潜在
 * 缺陷保险、25年安全体检巡检服务). The developer is its policyholder, the owners are its beneficiaries. Subject {@code policy/...};
 * concerns its project.
 */
public sealed interface PolicyEvent extends DomainEvent {
    /** What a cover gives: money for latent defects, or the service of check-ups and patrols. */
    enum Kind {
        LATENT_DEFECTS,
        CHECK_UPS
    }

    /** What the term of a cover counts from. */
    enum Start {
        /** The day of completion acceptance 竣工验收合格之日; a waiting period, where there is one, is part of the term. */
        ACCEPTANCE,
        /** The first day after the waiting period, which itself counts from completion acceptance. */
        WAITING_OVER
    }

    /**
     * One cover of a policy. Its days are those of a building, from the building's completion acceptance on.
     *
     * @param id unique within the policy
     * @param parts whose defects it covers; none where it is a service
     * @param defects of those parts that it covers; every kind where none is named
     * @param waiting a {@link Length.Span} from completion acceptance in which nothing can be claimed 等待期; null where
     *     there is none
     * @param term a {@link Length.Span}, counted as {@code start} says
     */
    record Cover(
            String id,
            Kind kind,
            List<Part> parts,
            List<DefectKind> defects,
            Start start,
            @Nullable String waiting,
            String term) {
        private static final int LONGEST_YEARS = 100;

        public Cover {
            parts = List.copyOf(parts);
            defects = List.copyOf(defects);
        }

        public boolean covers(Part part, DefectKind defect) {
            return parts.contains(part) && (defects.isEmpty() || defects.contains(defect));
        }

        /** The first day on which anything can be claimed for a building that was accepted on {@code acceptedOn}. */
        public LocalDate firstDay(LocalDate acceptedOn) {
            return waiting == null
                    ? acceptedOn
                    : span(waiting).lastDay(acceptedOn).plusDays(1);
        }

        /** The last such day. */
        public LocalDate lastDay(LocalDate acceptedOn) {
            return span(term)
                    .lastDay(
                            switch (start) {
                                case ACCEPTANCE -> acceptedOn;
                                case WAITING_OVER -> firstDay(acceptedOn);
                            });
        }

        /** Whether it can be claimed for as long as {@code least}: what passes in waiting covers nobody. */
        public boolean atLeast(Length.Span least) {
            var lost = start == Start.ACCEPTANCE ? waiting : null;
            return span(term).atLeast(lost == null ? least : least.plus(span(lost)));
        }

        private static Length.Span span(String length) {
            return new Length.Span(Period.parse(length));
        }

        /** @throws IllegalArgumentException where it is out of shape */
        private void check() {
            Require.id("covers.id", id);
            Require.eachOnce("covers.parts", parts, part -> part);
            Require.eachOnce("covers.defects", defects, defect -> defect);
            length("covers.term", term);
            switch (kind) {
                case LATENT_DEFECTS -> Require.check(!parts.isEmpty(), "covers.parts must name what is covered");
                case CHECK_UPS ->
                    Require.check(
                            parts.isEmpty() && defects.isEmpty() && waiting == null,
                            "covers: a service of check-ups has no parts, no defects and no waiting period");
            }
            waits();
        }

        /** A term from the end of a waiting period needs one; a term from acceptance outlasts its own. */
        private void waits() {
            Require.check(start == Start.ACCEPTANCE || waiting != null, "covers.waiting must be given");
            if (waiting != null) {
                length("covers.waiting", waiting);
                var day = LocalDate.EPOCH;
                Require.check(
                        start == Start.WAITING_OVER || firstDay(day).isBefore(lastDay(day)),
                        "covers.waiting must be shorter than the term");
            }
        }

        private static void length(String field, String text) {
            var length = Length.of(text).filter(Length.Span.class::isInstance).map(Length.Span.class::cast);
            Require.check(length.isPresent(), field + " must be a period such as P5Y");
            Require.check(
                    length.orElseThrow().period().toTotalMonths() <= 12L * LONGEST_YEARS,
                    field + " must be at most " + LONGEST_YEARS + " years");
        }
    }

    /**
     * @param buildings of the project that it covers; never empty
     * @param policyNumber as the insurer writes it
     * @param insurer id of the organisation that issued it
     * @param policyholder the project's developer
     * @param issuedOn the day it was issued, which may lie before or after completion acceptance
     */
    @Correctable("policyNumber")
    record PolicyIssued(
            Subject project,
            List<Subject> buildings,
            String policyNumber,
            String insurer,
            String policyholder,
            List<Cover> covers,
            LocalDate issuedOn)
            implements PolicyEvent {
        /** 1 to 20, each once by its id, each in shape. */
        public static List<Cover> covers(List<Cover> covers) {
            Require.each("covers", covers, 1, 20, Cover::id).forEach(Cover::check);
            return List.copyOf(covers);
        }
    }
}
