package residence.quality;

import residence.events.PartyRole;
import residence.events.Subject;
import residence.events.UnitInspectionEvent.UnitInspectionPassed;
import residence.kit.command.Answer;
import residence.kit.command.EntryCommand.VoidEntry;
import residence.kit.store.Recorded;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.ApplyForCompletionAcceptance;

/** Two callers at the same moment, of whom one decides what the other may do. */
abstract class Racing extends RunningService {

    Recorded passed(Subject dwelling) {
        allFound(dwelling);
        signed(dwelling, PartyRole.DEVELOPER, PartyRole.CONTRACTOR);
        return only(sign(dwelling, PartyRole.SUPERVISOR), UnitInspectionPassed.class);
    }

    Answer apply(Subject building) {
        return send(
                PartyRole.DEVELOPER,
                new ApplyForCompletionAcceptance(act(PartyRole.DEVELOPER), building.child("acceptance", "whole")));
    }

    Answer strikeOut(Recorded recorded) {
        var entry = Subject.of("entry", recorded.entry().id().toString());
        return send(HOUSING, new VoidEntry(act(HOUSING), entry, "检验人员不具备资格"));
    }

    static Recorded only(Answer answer, Class<?> type) {
        return answer.entries().stream()
                .filter(recorded -> type.isInstance(recorded.entry().body()))
                .findFirst()
                .orElseThrow();
    }
}
