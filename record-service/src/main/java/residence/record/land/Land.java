package residence.record.land;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Entry;
import residence.events.LandParcelEvent;
import residence.events.LandParcelEvent.Condition;
import residence.events.LandParcelEvent.LandParcelListed;
import residence.events.LandParcelEvent.LandReclaimed;
import residence.events.LandParcelEvent.LandTransferAmended;
import residence.events.LandParcelEvent.LandTransferred;
import residence.events.LandParcelEvent.TransferMode;
import residence.events.view.Lists;
import residence.events.view.Source;
import residence.record.fold.Chapter;
import residence.record.fold.Disclosure;

/**
 * The land: as listed, and every transfer of it (R1).
 *
 * @param transfers in their order; the one in force is the last, unless it was reclaimed
 */
public record Land(@Nullable Listing listing, List<Transfer> transfers) {
    public static final Land BLANK = new Land(null, List.of());
    public static final Chapter<LandParcelEvent, Land> CHAPTER =
            Chapter.of("land", LandParcelEvent.class, Land.class, BLANK, Land::fold, Disclosure.PUBLISHED);

    /** @param clearSite 净地 */
    public record Listing(
            String region,
            String location,
            BigDecimal areaSquareMetres,
            boolean clearSite,
            List<Condition> conditions,
            Source source) {}

    public record Transfer(
            TransferMode mode,
            String transferee,
            String contractNumber,
            List<Amendment> amendments,
            @Nullable Reclamation reclaimed,
            Source source) {}

    public record Amendment(
            String approvalNumber, String change, @Nullable String transferee, Source source) {}

    public record Reclamation(String reason, Source source) {}

    static Land fold(Land land, LandParcelEvent event, Entry<?> entry) {
        var source = Source.of(entry);
        return switch (event) {
            case LandParcelListed listed -> new Land(listing(listed, source), land.transfers);
            case LandTransferred transferred ->
                new Land(land.listing, Lists.plus(land.transfers, transfer(transferred, source)));
            case LandTransferAmended amended ->
                land.amended(new Amendment(amended.approvalNumber(), amended.change(), amended.transferee(), source));
            case LandReclaimed reclaimed -> land.reclaimed(new Reclamation(reclaimed.reason(), source));
        };
    }

    private static Listing listing(LandParcelListed listed, Source source) {
        return new Listing(
                listed.region(),
                listed.location(),
                listed.areaSquareMetres(),
                listed.clearSite(),
                listed.conditions(),
                source);
    }

    private static Transfer transfer(LandTransferred event, Source source) {
        return new Transfer(event.mode(), event.transferee(), event.contractNumber(), List.of(), null, source);
    }

    private Land amended(Amendment amendment) {
        return new Land(
                listing,
                Lists.changeLast(
                        transfers,
                        transfer -> true,
                        last -> new Transfer(
                                last.mode,
                                last.transferee,
                                last.contractNumber,
                                Lists.plus(last.amendments, amendment),
                                last.reclaimed,
                                last.source)));
    }

    private Land reclaimed(Reclamation reclamation) {
        return new Land(
                listing,
                Lists.changeLast(
                        transfers,
                        transfer -> transfer.reclaimed == null,
                        last -> new Transfer(
                                last.mode,
                                last.transferee,
                                last.contractNumber,
                                last.amendments,
                                reclamation,
                                last.source)));
    }
}
