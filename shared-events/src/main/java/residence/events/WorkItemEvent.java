package residence.events;

import java.util.List;

/**
 * Work that is accepted before what follows hides it or goes on 分项验收, by a board 举牌验收 that the contractor's and the
 * supervisor's representative hold up (R4; S0 二(三)1, 附件; S2 16). Subject {@code workitem/...}; concerns the place where it is
 * done.
 */
public sealed interface WorkItemEvent extends DomainEvent {

    enum Kind {
        /** 隐蔽工程: hidden by what follows, so a photo has to show it. */
        CONCEALED,
        /** 停止点: what follows waits until it is accepted. */
        STOP_POINT,
        /** 关键工序: a key process. */
        KEY_PROCESS,
        /** 分项: any other item of the plan of itemised acceptance 分项验收实施方案. */
        ITEMISED
    }

    /**
     * @param place the dwelling, or the building for its common parts
     * @param structural whether it belongs to the main structure, which may be accepted before the decoration (S1 三(九))
     * @param after the stop points that it waits for
     */
    @Correctable("name")
    record WorkItemPlanned(Subject place, Kind kind, boolean structural, String name, List<Subject> after)
            implements WorkItemEvent {}

    /**
     * The contractor's signature: the work is done, as the board and its photos, the entry's evidence, show it.
     *
     * @param representative who held the board for the contractor: a reference, never a name
     * @param text what the board said
     */
    record SignboardPresented(String representative, String text) implements WorkItemEvent, Verdict {}

    /** The supervisor's signature. @param representative who stood at the board for it: a reference, never a name */
    record SignboardAccepted(String representative) implements WorkItemEvent, Verdict {}

    record SignboardRefused(String reason) implements WorkItemEvent, Verdict {}

    @Correctable("workDone")
    record WorkItemReworked(String workDone) implements WorkItemEvent {}

    /**
     * 实体检测: a laboratory tested the finished structure itself. Concrete takes weeks until it can be tested, long after its work item
     * was accepted, so a result decides nothing by itself; what did not pass is reported as a defect.
     *
     * @param tested what was tested: strength, cover, thickness ...
     * @param value as measured, with its unit and bound
     */
    @Correctable({"tested", "passed", "value"})
    record StructureTested(String tested, boolean passed, String value) implements WorkItemEvent {}
}
