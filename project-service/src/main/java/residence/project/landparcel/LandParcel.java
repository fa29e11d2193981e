package residence.project.landparcel;

import java.util.List;
import java.util.stream.Stream;
import residence.events.LandParcelEvent;
import residence.events.LandParcelEvent.LandParcelListed;
import residence.events.LandParcelEvent.LandReclaimed;
import residence.events.LandParcelEvent.LandTransferAmended;
import residence.events.LandParcelEvent.LandTransferred;
import residence.events.Refusal;
import residence.events.Unmet;
import residence.project.landparcel.LandParcelCommand.AmendLandTransfer;
import residence.project.landparcel.LandParcelCommand.ListLandParcel;
import residence.project.landparcel.LandParcelCommand.ReclaimLand;
import residence.project.landparcel.LandParcelCommand.TransferLand;

/**
 * A land parcel (R1): listed with its conditions, then transferred; one transfer in force, amended only with an
 * approval; taken back, it may be listed anew or transferred again.
 */
public final class LandParcel {

    public sealed interface State {}

    public record Unlisted() implements State {}

    /** Open for transfer. */
    public record Listed() implements State {}

    /** @param transferee who holds it, and alone may register projects on it */
    public record Transferred(String transferee) implements State {}

    public record Reclaimed() implements State {}

    private LandParcel() {}

    static List<LandParcelEvent> decide(LandParcelCommand command, State state, LandParcelFacts facts) {
        return List.of(
                switch (command) {
                    case ListLandParcel list -> list(list, state, facts);
                    case TransferLand transfer -> transfer(transfer, state, facts);
                    case AmendLandTransfer amendment -> amend(amendment, inForce(amendment, state), facts);
                    case ReclaimLand reclamation -> reclaim(reclamation, inForce(reclamation, state), facts);
                });
    }

    static State evolve(State state, LandParcelEvent event) {
        return switch (event) {
            case LandParcelListed listed -> new Listed();
            case LandTransferred transferred -> new Transferred(transferred.transferee());
            case LandTransferAmended amended -> amended(state, amended);
            case LandReclaimed reclaimed -> new Reclaimed();
        };
    }

    public static State fold(Stream<? extends LandParcelEvent> events) {
        return events.reduce((State) new Unlisted(), LandParcel::evolve, (left, right) -> right);
    }

    private static State amended(State state, LandTransferAmended amendment) {
        var successor = amendment.transferee();
        return switch (state) {
            case Transferred transferred when successor != null -> new Transferred(successor);
            case Transferred transferred -> transferred;
            case Unlisted unlisted -> unlisted;
            case Listed listed -> listed;
            case Reclaimed reclaimed -> reclaimed;
        };
    }

    private static LandParcelListed list(ListLandParcel command, State state, LandParcelFacts facts) {
        return switch (state) {
            case Unlisted unlisted -> listed(command, facts);
            case Reclaimed reclaimed -> listed(command, facts);
            case Listed listed -> throw Refusal.of("parcel.already-listed", "parcel", command.subject());
            case Transferred transferred -> throw transferInForce(command, transferred);
        };
    }

    private static LandParcelListed listed(ListLandParcel command, LandParcelFacts facts) {
        Refusal.ifAny(dated(command, facts));
        return new LandParcelListed(
                command.region(),
                command.location(),
                command.areaSquareMetres(),
                command.clearSite(),
                command.conditions());
    }

    private static LandTransferred transfer(TransferLand command, State state, LandParcelFacts facts) {
        return switch (state) {
            case Unlisted unlisted -> throw Refusal.of("not-heard.parcel", "parcel", command.subject());
            case Transferred transferred -> throw transferInForce(command, transferred);
            case Listed listed -> transferred(command, facts);
            case Reclaimed reclaimed -> transferred(command, facts);
        };
    }

    private static LandTransferred transferred(TransferLand command, LandParcelFacts facts) {
        Refusal.ifAny(dated(command, facts));
        return new LandTransferred(command.mode(), command.transferee(), command.contractNumber());
    }

    private static LandTransferAmended amend(AmendLandTransfer command, Transferred inForce, LandParcelFacts facts) {
        var approval = command.approvalNumber();
        if (approval == null || approval.isBlank()) {
            throw Refusal.of("R1.approval-number-missing", "parcel", command.subject());
        }
        Refusal.ifAny(dated(command, facts));
        return new LandTransferAmended(approval, command.change(), command.transferee());
    }

    private static LandReclaimed reclaim(ReclaimLand command, Transferred inForce, LandParcelFacts facts) {
        Refusal.ifAny(dated(command, facts));
        return new LandReclaimed(command.reason());
    }

    /** What becomes of land is told in its order: who holds it on a day follows from what was recorded last by then. */
    private static Stream<Unmet> dated(LandParcelCommand command, LandParcelFacts facts) {
        return Unmet.before(command.act(), facts.lastOn(), "R1.dated-before", "parcel", command.subject());
    }

    private static Transferred inForce(LandParcelCommand command, State state) {
        return switch (state) {
            case Transferred transferred -> transferred;
            case Unlisted unlisted -> throw noTransfer(command);
            case Listed listed -> throw noTransfer(command);
            case Reclaimed reclaimed -> throw noTransfer(command);
        };
    }

    private static Refusal noTransfer(LandParcelCommand command) {
        return Refusal.of("R1.no-transfer-in-force", "parcel", command.subject());
    }

    private static Refusal transferInForce(LandParcelCommand command, Transferred transferred) {
        return Refusal.of("R1.transfer-in-force", "parcel", command.subject(), "transferee", transferred.transferee());
    }
}
