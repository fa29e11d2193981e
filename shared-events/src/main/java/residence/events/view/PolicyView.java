package residence.events.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.PolicyEvent;
import residence.events.PolicyEvent.Cover;
import residence.events.PolicyEvent.PolicyIssued;
import residence.events.Subject;

/**
 * A policy of defect insurance (R22). Its claims are things of their own: not all who read the policy read them.
 *
 * @param policyholder the developer; the beneficiaries are the owners, who are not in it
 * @param issued who issued it, and when
 */
public record PolicyView(
        Subject policy,
        @Nullable Subject project,
        List<Subject> buildings,
        @Nullable String policyNumber,
        @Nullable String insurer,
        @Nullable String policyholder,
        List<Cover> covers,
        @Nullable Source issued) {
    public static final View<PolicyView, PolicyEvent> VIEW =
            new View<>(PolicyView.class, PolicyEvent.class, PolicyView::blank, PolicyView::after);

    private static PolicyView blank(Subject policy) {
        return new PolicyView(policy, null, List.of(), null, null, null, List.of(), null);
    }

    private PolicyView after(PolicyEvent event, Source source) {
        return switch (event) {
            case PolicyIssued it ->
                new PolicyView(
                        policy,
                        it.project(),
                        it.buildings(),
                        it.policyNumber(),
                        it.insurer(),
                        it.policyholder(),
                        it.covers(),
                        source);
        };
    }
}
