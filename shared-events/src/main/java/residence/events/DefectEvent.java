package residence.events;

import org.jspecify.annotations.Nullable;

/**
 * A defect of construction quality 质量常见问题, from its finding until it is closed (S0 二(三)1, S2 15). Subject
 * {@code defect/...}; concerns the place where it was found.
 */
public sealed interface DefectEvent extends DomainEvent {

    /** How grave it is 质量风险分级 (S0 二(三)3, S2 14). */
    enum Grade {
        LOW,
        MEDIUM,
        HIGH
    }

    /** Who or what brought it to light. */
    enum Source {
        /** 自检: the builder's own check. */
        OWN_CHECK,
        /** 监理: the supervisor on its rounds. */
        SUPERVISOR,
        /** 分户验收: the inspection of the dwelling. */
        UNIT_INSPECTION,
        /** 工地开放日: whoever came to the site open day. */
        OPEN_DAY,
        /** 质量监督: the authority's own inspection. */
        AUTHORITY,
        /** 材料召回: its place has material of a batch that was called back (R3). */
        RECALL
    }

    /**
     * @param place the dwelling, or the building for its common parts
     * @param room of the dwelling, by the id of its registration; null where it is not one room's
     */
    @Correctable("description")
    record DefectReported(
            Subject place, @Nullable String room, DefectKind kind, Grade grade, Source source, String description)
            implements DefectEvent {}

    @Correctable("workDone")
    record DefectRectified(String workDone) implements DefectEvent {}

    /** What the supervisor found when it looked again; not passed, it is the contractor's again. */
    record DefectReinspected(boolean passed, @Nullable String remark) implements DefectEvent, Verdict {}

    record DefectClosed() implements DefectEvent, Verdict {}
}
