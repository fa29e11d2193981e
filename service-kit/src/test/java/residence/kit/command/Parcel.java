package residence.kit.command;

import java.util.List;
import java.util.stream.Stream;
import residence.events.Act;
import residence.events.Command;
import residence.events.LandParcelEvent;
import residence.events.LandParcelEvent.LandTransferAmended;
import residence.events.LandParcelEvent.LandTransferred;
import residence.events.LandParcelEvent.TransferMode;
import residence.events.Refusal;
import residence.events.Subject;

/**
 * A small noun with a rule that spans streams: a parcel that may be transferred twice in all of the land, and amended at
 * will.
 *
 * @param changes what it was amended by
 */
record Parcel(boolean transferred, List<String> changes) {
    static final Subject REGION = Subject.of("region", "371500");
    static final int TRANSFERS_IN_ALL = 2;

    sealed interface ParcelCommand extends Command {
        record Transfer(Act act, Subject subject, String to) implements ParcelCommand {}

        record Amend(Act act, Subject subject, String change) implements ParcelCommand {}
    }

    /** Its facts: how many transfers there were. */
    static Noun<ParcelCommand, Integer, Parcel, LandParcelEvent> noun() {
        return Noun.of(ParcelCommand.class, LandParcelEvent.class)
                .at("/api/project/parcels/{parcel}")
                .<Integer, Parcel>ruledBy(
                        new Parcel(false, List.of()),
                        (command, state, lookup) ->
                                lookup.entries(REGION, LandTransferred.class).size(),
                        Parcel::decide,
                        Parcel::evolve)
                .concerning(state -> List.of(REGION));
    }

    private static List<LandParcelEvent> decide(ParcelCommand command, Parcel parcel, Integer transfers) {
        return switch (command) {
            case ParcelCommand.Transfer transfer -> transfer(transfer, transfers);
            case ParcelCommand.Amend amend -> List.of(new LandTransferAmended("A-1", amend.change(), null));
        };
    }

    private static List<LandParcelEvent> transfer(ParcelCommand.Transfer transfer, int transfers) {
        if (transfers >= TRANSFERS_IN_ALL) {
            throw Refusal.of("land.used-up");
        }
        return List.of(new LandTransferred(TransferMode.LISTING, transfer.to(), "C-1"));
    }

    private static Parcel evolve(Parcel parcel, LandParcelEvent event) {
        return switch (event) {
            case LandTransferred t -> new Parcel(true, parcel.changes());
            case LandTransferAmended a ->
                new Parcel(
                        parcel.transferred(),
                        Stream.concat(parcel.changes().stream(), Stream.of(a.change()))
                                .toList());
            default -> parcel;
        };
    }
}
