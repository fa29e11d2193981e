package residence.events;

import java.time.LocalDate;
import java.util.List;

/** A project on a transferred parcel: its phases, parties and permits. Subject {@code project/...}. */
public sealed interface ProjectEvent extends DomainEvent {

    /** Planning 建设工程规划许可, construction 施工许可, presale 预售许可. */
    enum PermitKind {
        PLANNING,
        CONSTRUCTION,
        PRESALE
    }

    /** @param id unique within the project */
    record Phase(String id, String name) {}

    /** @param developer the developer's organisation id; it must be the parcel's transferee (R1) */
    @Correctable("name")
    record ProjectRegistered(String name, Subject parcel, String region, String developer, List<Phase> phases)
            implements ProjectEvent {}

    /** @param leader person reference of the project leader 项目负责人, on the record for the design life (R2, L4) */
    record PartyAppointed(PartyRole role, String organisation, String leader, LocalDate from) implements ProjectEvent {}

    /** The leader's own signature under the pledge of life-long responsibility 承诺书 (L4). */
    record PledgeSigned(PartyRole role, String leader) implements ProjectEvent {}

    /** @param organisation the successor; the predecessor and its leader stay on the record (R2) */
    @Correctable("reason")
    record PartyReplaced(PartyRole role, String organisation, String leader, LocalDate from, String reason)
            implements ProjectEvent {}

    /**
     * A laboratory or a reviewer of drawings, named by the developer; a project may have several.
     *
     * @param from the first day on which it acts for the project
     */
    record BodyAppointed(BodyRole body, String organisation, LocalDate from) implements ProjectEvent {}

    /** @param until the first day without it; what it signed before stands */
    @Correctable("reason")
    record BodyDismissed(BodyRole body, String organisation, LocalDate until, String reason) implements ProjectEvent {}

    /**
     * The verdict on the construction drawings 施工图审查 (S0 三(二)1; L1 art. 11: none is used before it passed). A later
     * one takes the place of an earlier one in the phases it names.
     *
     * @param reportNumber of the reviewer's report 审查合格书 or 审查意见告知书
     * @param phases never empty
     */
    record DrawingsReviewed(String reportNumber, boolean passed, List<String> phases)
            implements ProjectEvent, Verdict {}

    /**
     * How the usual defects are to be prevented 质量常见问题防治专篇 (S0 附件 工程质量防控), filed with the local housing
     * department before the works begin 防控预案备案 (S2 三(三)15).
     *
     * @param plan digest of the plan, {@code sha256:} and 64 hexadecimal digits
     * @param phases never empty
     */
    record PreventionPlanFiled(String plan, List<String> phases) implements ProjectEvent {}

    /**
     * What was made public about the project's quality 质量信息公示 (S1 二(二)).
     *
     * @param medium where anybody can read it: the hoarding of the site, an address on the web
     */
    @Correctable({"title", "medium"})
    record QualityInformationPublished(String title, String medium) implements ProjectEvent {}

    /**
     * Version 1 named no buildings: it covered its phases whole.
     *
     * @param phases the phases it covers; never empty
     * @param buildings the buildings of these phases that it covers; empty where it covers all of them
     */
    @SchemaVersion(2)
    record PermitGranted(PermitKind kind, String number, List<String> phases, List<Subject> buildings)
            implements ProjectEvent {
        /** Whether it covers {@code building} of {@code phase}. */
        public boolean covers(String phase, Subject building) {
            return phases.contains(phase) && (buildings.isEmpty() || buildings.contains(building));
        }
    }

    @Correctable("reason")
    record PermitRevoked(PermitKind kind, String number, String reason) implements ProjectEvent {}
}
