package residence.property;

import java.util.List;
import residence.events.Entry;
import residence.events.Refusal;
import residence.events.RenovationEvent.RenovationProposed;
import residence.events.Subject;
import residence.kit.command.Relations;
import residence.property.decoration.DecorationCommand;
import residence.property.decoration.DecorationCommand.FileDecoration;
import residence.property.renovation.RenovationCommand;
import residence.property.renovation.RenovationCommand.AcceptRenovation;
import residence.property.renovation.RenovationCommand.ApproveRenovation;
import residence.property.renovation.RenovationCommand.ProposeRenovation;

/**
 * Who renovates what. Owners' wishes come by their committee or the company that manages for them; old communities are renovated by the
 * state, whose housing departments plan, approve and accept (S4 三.4.1 政府统筹). A decoration is its owner's to file.
 */
final class RenovationAccess {
    private RenovationAccess() {}

    static boolean allows(Relations relations, RenovationCommand command) {
        return switch (command) {
            case ProposeRenovation it -> proposes(relations, it.places());
            case ApproveRenovation it -> answersForProposed(relations, it.subject());
            case AcceptRenovation it -> answersForProposed(relations, it.subject());
        };
    }

    static boolean allows(Relations relations, DecorationCommand command) {
        return switch (command) {
            case FileDecoration it -> relations.ownerOf(it.subject());
        };
    }

    private static boolean proposes(Relations relations, List<Subject> places) {
        return places.stream().allMatch(relations::manages)
                || places.stream().allMatch(relations::committeeOf)
                || answersFor(relations, places);
    }

    private static boolean answersFor(Relations relations, List<Subject> places) {
        return relations.caller().is("authority/housing") && places.stream().allMatch(relations::answersFor);
    }

    /** @throws Refusal {@code renovation.unknown} */
    private static boolean answersForProposed(Relations relations, Subject renovation) {
        return relations.caller().is("authority/housing")
                && answersFor(
                        relations,
                        relations
                                .lookup()
                                .first(renovation, RenovationProposed.class)
                                .map(Entry::body)
                                .orElseThrow(() -> Refusal.of("renovation.unknown", "renovation", renovation))
                                .places());
    }
}
